import type { MigrationClass } from '@panoh/platform';
import { Pathways1764000000500 } from './migrations/0500-pathways';

export const pathwaysMigrations: readonly MigrationClass[] = [Pathways1764000000500];

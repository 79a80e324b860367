import type { MigrationClass } from '@panoh/platform';
import { Deadlines1764000000400 } from './migrations/0400-deadlines';

export const deadlinesMigrations: readonly MigrationClass[] = [Deadlines1764000000400];

import type { MigrationClass } from '@panoh/platform';
import { Seals1764000000900 } from './migrations/0900-seals';

export const auditMigrations: readonly MigrationClass[] = [Seals1764000000900];

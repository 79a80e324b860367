import type { MigrationClass } from '@panoh/platform';
import { Lawbook1764000000150 } from './migrations/0150-lawbook';

export const lawbookMigrations: readonly MigrationClass[] = [Lawbook1764000000150];

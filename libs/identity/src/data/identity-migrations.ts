import type { MigrationClass } from '@panoh/platform';
import { Identity1764000000200 } from './migrations/0200-identity';

export const identityMigrations: readonly MigrationClass[] = [Identity1764000000200];

import type { MigrationClass } from '@panoh/platform';
import { Identity1764000000200 } from './migrations/0200-identity';
import { Invitations1764000000210 } from './migrations/0210-invitations';

export const identityMigrations: readonly MigrationClass[] = [
  Identity1764000000200,
  Invitations1764000000210,
];

import type { MigrationClass } from '@panoh/platform';
import { Referrals1764000000600 } from './migrations/0600-referrals';
import { Proposals1764000000610 } from './migrations/0610-proposals';

export const referralsMigrations: readonly MigrationClass[] = [
  Referrals1764000000600,
  Proposals1764000000610,
];

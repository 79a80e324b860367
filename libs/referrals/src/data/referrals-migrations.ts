import type { MigrationClass } from '@panoh/platform';
import { Referrals1764000000600 } from './migrations/0600-referrals';

export const referralsMigrations: readonly MigrationClass[] = [Referrals1764000000600];

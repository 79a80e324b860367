import type { MigrationClass } from '@panoh/platform';
import { Facts1764000000800 } from './migrations/0800-facts';

export const statisticsMigrations: readonly MigrationClass[] = [Facts1764000000800];

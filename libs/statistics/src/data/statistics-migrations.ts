import type { MigrationClass } from '@panoh/platform';
import { Facts1764000000800 } from './migrations/0800-facts';
import { QuestionsAndReports1764000000810 } from './migrations/0810-questions-and-reports';

export const statisticsMigrations: readonly MigrationClass[] = [
  Facts1764000000800,
  QuestionsAndReports1764000000810,
];

import type { MigrationClass } from '@panoh/platform';
import { Facts1764000000800 } from './migrations/0800-facts';
import { QuestionsAndReports1764000000810 } from './migrations/0810-questions-and-reports';
import { ChangesOfFacts1764000000820 } from './migrations/0820-changes-of-facts';
import { Releases1764000000830 } from './migrations/0830-releases';
import { RecordExports1764000000840 } from './migrations/0840-record-exports';
import { BudgetAndRulesOfReleases1764000000850 } from './migrations/0850-budget-and-rules-of-releases';
import { ConsentsOnTheirWay1764000000860 } from './migrations/0860-consents-on-their-way';
import { RecordExportsLapse1764000000870 } from './migrations/0870-record-exports-lapse';
import { ConfirmedMembersCount1764000000880 } from './migrations/0880-confirmed-members-count';

export const statisticsMigrations: readonly MigrationClass[] = [
  Facts1764000000800,
  QuestionsAndReports1764000000810,
  ChangesOfFacts1764000000820,
  Releases1764000000830,
  RecordExports1764000000840,
  BudgetAndRulesOfReleases1764000000850,
  ConsentsOnTheirWay1764000000860,
  RecordExportsLapse1764000000870,
  ConfirmedMembersCount1764000000880,
];

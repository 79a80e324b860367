import type { MigrationClass } from '@panoh/platform';
import { Notices1764000000700 } from './migrations/0700-notices';
import { DeadlineReaders1764000000710 } from './migrations/0710-deadline-readers';
import { Tidings1764000000720 } from './migrations/0720-tidings';
import { Visits1764000000730 } from './migrations/0730-visits';

export const notificationsMigrations: readonly MigrationClass[] = [
  Notices1764000000700,
  DeadlineReaders1764000000710,
  Tidings1764000000720,
  Visits1764000000730,
];

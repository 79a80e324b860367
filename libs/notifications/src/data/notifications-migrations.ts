import type { MigrationClass } from '@panoh/platform';
import { Notices1764000000700 } from './migrations/0700-notices';
import { DeadlineReaders1764000000710 } from './migrations/0710-deadline-readers';

export const notificationsMigrations: readonly MigrationClass[] = [
  Notices1764000000700,
  DeadlineReaders1764000000710,
];

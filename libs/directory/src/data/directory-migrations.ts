import type { MigrationClass } from '@panoh/platform';
import { Organisations1764000000100 } from './migrations/0100-organisations';
import { Calendars1764000000110 } from './migrations/0110-calendars';
import { ServicesAndBeds1764000000120 } from './migrations/0120-services-and-beds';
import { DutyPhone1764000000130 } from './migrations/0130-duty-phone';

export const directoryMigrations: readonly MigrationClass[] = [
  Organisations1764000000100,
  Calendars1764000000110,
  ServicesAndBeds1764000000120,
  DutyPhone1764000000130,
];

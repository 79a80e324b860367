import { auditMigrations } from '@panoh/audit';
import { casesMigrations } from '@panoh/cases';
import { deadlinesMigrations } from '@panoh/deadlines';
import { directoryMigrations } from '@panoh/directory';
import { identityMigrations } from '@panoh/identity';
import { lawbookMigrations } from '@panoh/lawbook';
import { notificationsMigrations } from '@panoh/notifications';
import { pathwaysMigrations } from '@panoh/pathways';
import { type MigrationClass, platformMigrations } from '@panoh/platform';
import { referralsMigrations } from '@panoh/referrals';
import { statisticsMigrations } from '@panoh/statistics';

/** Every lib's migrations; TypeORM orders them by the time in their names. */
export const migrations: readonly MigrationClass[] = [
  ...platformMigrations,
  ...directoryMigrations,
  ...lawbookMigrations,
  ...identityMigrations,
  ...casesMigrations,
  ...deadlinesMigrations,
  ...pathwaysMigrations,
  ...referralsMigrations,
  ...notificationsMigrations,
  ...statisticsMigrations,
  ...auditMigrations,
];

import type { Command } from '../command';
import { auditVerify } from './audit-verify';
import { databasePrepare } from './database-prepare';
import { deliveryList } from './delivery-list';
import { deliveryReplay } from './delivery-replay';
import { importCtdc } from './import-ctdc';
import { keyringInit } from './keyring-init';
import { mailCatcher } from './mail-catcher';
import { mechanismsCheck, mechanismsDiagram } from './mechanisms-check';
import { migrateCommand } from './migrate';
import { moveClock } from './clock';
import { backupCommand } from './backup';
import { outboxList } from './outbox-list';
import { outboxReplay } from './outbox-replay';
import { restoreCommand } from './restore';
import { seedDemo } from './seed-demo';
import { statisticsLedgerVerify } from './statistics-ledger-verify';
import { statisticsTable } from './statistics-table';
import { userAdd } from './user-add';

export const commands: readonly Command[] = [
  databasePrepare,
  keyringInit,
  migrateCommand,
  mechanismsCheck,
  mechanismsDiagram,
  moveClock,
  seedDemo,
  userAdd,
  backupCommand,
  restoreCommand,
  auditVerify,
  statisticsTable,
  statisticsLedgerVerify,
  outboxList,
  outboxReplay,
  deliveryList,
  deliveryReplay,
  mailCatcher,
  importCtdc,
];

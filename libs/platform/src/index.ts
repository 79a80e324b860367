export {
  configurationNames,
  DATABASE_ROLES,
  type DatabaseRole,
  PanohConfig,
  readConfig,
} from './config/config';
export { type ConfigFile, readConfigFolder } from './config/config-folder';
export { Database, type EntityClass, type MigrationClass, ourTypes, toParameters } from './database/database';
export { migrate } from './database/migrate';
export { backup, type BackupReport } from './backup/backup';
export { readArchive, restore } from './backup/restore';
export { prepareDatabase } from './database/prepare';
export {
  checkInstallation,
  type Installation,
  refuseKeyringBesideData,
  refuseOtherInstallation,
  refuseTooStrongRole,
  refuseUnfitGround,
  writeInstallation,
} from './installation/installation';
export { type ReadTx, type Statement, type Tx, type Write } from './work/tx';
export { StreamedRead, TryAgain, Work } from './work/unit-of-work';
export {
  consumeOutbox,
  holdLine,
  type Handler,
  type HandlersOf,
  listSetAside,
  type OutboxEvent,
  replaySetAside,
  type SetAside,
} from './outbox/consume';
export {
  type Carrier,
  type Delivery,
  type DeliveryLine,
  listDeliveries,
  replayQuarantined,
  settleDeliveries,
  workDeliveries,
} from './delivery/work-deliveries';
export { Keyring, type SealAddress, type Sealed, type SecretUse, Vault } from './vault/vault';
export { HighsSolver } from './solver/highs-solver';
export { Mailer, type OutgoingMail } from './mail/mailer';
export { createLogger, describeFault, type Logger } from './logging/logger';
export {
  BELL,
  type JobPayload,
  type JobProcessor,
  migrateQueues,
  openQueues,
  type Queues,
} from './queue/queues';
export { platformMigrations } from './data/migrations/platform-migrations';
export { forgetOldKeys, once, type OnceOnly } from './idempotency/once';
export { type House, openHouse } from './house/house';

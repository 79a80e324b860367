export { sealEntries, type SealedBatch } from './commands/seal-entries';
export { verifyBackup } from './queries/verify-backup';
export { keptCheckpoint, type SignedCheckpoint } from './queries/evidence';
export { isSealingKey } from './data/node-crypto';
export { type AuditLineView, searchAudit } from './queries/search-audit';
export { type Fault, type Verification } from './domain/verify';
export { auditMigrations } from './data/audit-migrations';

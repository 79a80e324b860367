/* Records that leave the house behind two persons; the front door opens it in one line. */
export { consentsOnTheirWay } from './queries/consents-on-their-way';
export { askRecordExport } from './commands/ask-record-export';
export { approveRecordExport, refuseRecordExport } from './commands/decide-record-export';
export { type DownloadSize, endRecordDownload, noteRecordDownload } from './commands/note-record-download';
export { sayRecordConsent } from './commands/say-record-consent';
export {
  RECORD_EXPORT_STATES,
  RECORD_FORMATS,
  RECORD_MEASURES,
  type RecordExportState,
  type RecordExportWish,
  type RecordFormatId,
  requireTakeable,
} from './domain/record-export';
export { CTDC_FORMAT } from './domain/records/ctdc-format';
export { htcdsFormat } from './domain/records/htcds-format';
export { type RecordFormat } from './domain/records/record-format';
export {
  findRecordExport,
  listRecordExports,
  type RecordDownload,
  type RecordExportView,
  storedExport,
  type StoredExport,
} from './queries/record-exports';
export { type RecordExport, recordExport } from './queries/record-rows';

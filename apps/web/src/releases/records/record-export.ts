import type { components } from '../../client/schema';
import type { WordKey } from '../../language/words';

export type RecordExport = components['schemas']['RecordExportView'];
export type RecordExportWish = components['schemas']['AskRecordExportBody'];

export const FORMATS = {
  htcds: 'records:format.htcds',
  ctdc: 'records:format.ctdc',
} as const satisfies Record<RecordExport['format'], WordKey>;

/** About a signal alone nobody knows yet whether there is a victim. */
export const RECORD_MEASURES = ['presumed', 'identified', 'assisted', 'returned'] as const;

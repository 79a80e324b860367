import { publicationCsv } from './publication-csv';
import { publicationJsonStat } from './publication-json-stat';
import type { Publication } from './publication';
import { workbookInThread } from './workbook-in-thread';

export { HIDDEN_MARK, type Publication, type PublicationTable } from './publication';
export { crossTable } from './publication-cells';
export {
  composePublication,
  type PublicationDocument,
  type PublicationLanguage,
} from './compose-publication';
export { type Asking, screenDocument } from './screen-document';
export { publicationWords, type PublicationWords } from './publication-words';

export const FILE_FORMATS = ['csv', 'xlsx', 'json-stat'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface PublicationFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly extension: 'csv' | 'xlsx' | 'json';
}

/** A publication as a file. PDF is printed elsewhere: it needs fonts and a thread. */
export async function publicationFile(
  publication: Publication,
  format: FileFormat,
): Promise<PublicationFile> {
  switch (format) {
    case 'csv':
      return {
        bytes: Buffer.from(publicationCsv(publication)),
        contentType: 'text/csv; charset=utf-8; header=present',
        extension: 'csv',
      };
    case 'xlsx':
      return {
        bytes: await workbookInThread(publication),
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        extension: 'xlsx',
      };
    case 'json-stat':
      return {
        bytes: Buffer.from(publicationJsonStat(publication)),
        contentType: 'application/json; charset=utf-8',
        extension: 'json',
      };
  }
}

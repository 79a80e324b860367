import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { codebooksInForce } from '@panoh/lawbook';
import { type ReadTx, readConfigFolder } from '@panoh/platform';
import {
  composePublication,
  type FileFormat,
  type Publication,
  type PublicationDocument,
  publicationFile,
  type PublicationLanguage,
  publicationWords,
  type PublicationWords,
} from '@panoh/statistics';
import { parse } from 'yaml';
import { HOUSE, type House } from '../house/house';
import { Labels } from '../law/labels';
import { Printer } from '../print/printer';
import { publicationPaper } from '../print/publication-paper';

const STAND_IN = 'en';

export interface PublishedFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly extension: string;
}

/** Numbers as files, in one of our languages: the words of them, read once from the folder of the configuration. */
@Injectable()
export class PublicationBook {
  private read: ReadonlyMap<string, PublicationWords> | undefined;

  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly labels: Labels,
    private readonly printer: Printer,
  ) {}

  /** @param more titles of tables and names of groups of codes, where somebody gave them */
  async compose(
    tx: ReadTx,
    document: PublicationDocument,
    language: string,
    more: Pick<PublicationLanguage, 'titleOf' | 'groupOf'> = {},
  ): Promise<Publication> {
    const words = this.wordsOf(language);
    const labels = this.labels.of(words.language);
    return composePublication(document, { words, labels, books: await codebooksInForce(tx), ...more });
  }

  /** @throws DomainError PRINT.BUSY */
  async file(publication: Publication, format: FileFormat | 'pdf'): Promise<PublishedFile> {
    if (format !== 'pdf') return publicationFile(publication, format);
    const bytes = await this.printer.print(publicationPaper(publication));
    return { bytes, contentType: 'application/pdf', extension: 'pdf' };
  }

  private wordsOf(language: string): PublicationWords {
    this.read ??= this.load();
    const words = this.read.get(language) ?? this.read.get(STAND_IN);
    if (words === undefined)
      throw new Error('There are no words for published numbers in English: config/publications/en.yaml.');
    return words;
  }

  private load(): ReadonlyMap<string, PublicationWords> {
    const files = readConfigFolder(path.join(this.house.config.PANOH_CONFIG, 'publications'));
    const all = files.map(({ file, text }) => publicationWords(parse(text), file));
    return new Map(all.map((words) => [words.language, words]));
  }
}

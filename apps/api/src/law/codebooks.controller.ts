import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Codebook, notFound } from '@panoh/kernel';
import {
  codebookOf,
  codeLabel,
  type ConsentText,
  consentTextsFor,
  getConsentText,
  isReviewed,
} from '@panoh/lawbook';
import { HOUSE, type House } from '../house/house';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { Labels } from './labels';
import { VersionedLanguageQuery } from './law.dto';

export interface CodebookView extends Pick<Codebook, 'id' | 'version' | 'standard' | 'source'> {
  readonly label: string;
  readonly codes: readonly { readonly code: string; readonly label: string; readonly extension: boolean }[];
}

export interface ConsentTextView extends ConsentText {
  /** Without a reviewer a text is only an aid beside a reviewed language, with an interpreter named. */
  readonly reviewed: boolean;
  /** Languages in which this purpose can be read, with whether somebody answers for the words. */
  readonly languages: readonly { readonly language: string; readonly reviewed: boolean }[];
}

/** Lists of codes and the texts of consents. */
@ApiTags('law')
@Controller('api/v1')
export class CodebooksController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly labels: Labels,
  ) {}

  /** A list of codes with its labels. */
  @Get('codebooks/:id')
  @Permit('law.read')
  async codebook(
    @Req() request: PanohRequest,
    @Param('id') id: string,
    @Query() { language, version }: VersionedLanguageQuery,
  ): Promise<CodebookView> {
    const book = await this.house.work.read(memberOf(request), 'law', (tx) => codebookOf(tx, id, version));
    const labels = this.labels.of(language);
    return {
      ...{ id: book.id, version: book.version, standard: book.standard, source: book.source },
      label: labels.lists[id]?.['_list'] ?? id,
      codes: book.entries.map(({ code, extension }) => ({
        code,
        label: codeLabel(book, code, labels),
        extension,
      })),
    };
  }

  /** What is read to a person before they answer. */
  @Get('consent-texts/:purpose')
  @Permit('law.read')
  async consentText(
    @Req() request: PanohRequest,
    @Param('purpose') purpose: string,
    @Query() { language, version }: VersionedLanguageQuery,
  ): Promise<ConsentTextView> {
    const { kind } = this.house.installation;
    return this.house.work.read(memberOf(request), 'law', async (tx) => {
      const text = await getConsentText(tx, purpose, language, version);
      if (text === undefined) throw notFound();
      const all = await consentTextsFor(tx, purpose);
      return {
        ...text,
        reviewed: isReviewed(text, kind),
        languages: all.map((one) => ({ language: one.language, reviewed: isReviewed(one, kind) })),
      };
    });
  }
}

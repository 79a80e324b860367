import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readForm } from '@panoh/cases';
import { type IndicatorAnswer, suggestion } from '@panoh/kernel';
import { codebookOf, codeLabel, indicatorSheets } from '@panoh/lawbook';
import { HOUSE, type House } from '../house/house';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';

const TEXTS = 'indicator-suggestion';

export interface SheetSuggestion {
  readonly sheet: string;
  /** Help for the officer's own judgement; none of these is a status. */
  readonly texts: readonly { readonly code: string; readonly label: string }[];
}

@ApiTags('forms')
@Controller('api/v1/cases/:caseId')
export class IndicatorsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly labels: Labels,
  ) {}

  /** What the signs that are open to the reader suggest, sheet by sheet: texts only. Indicators never decide (R02). */
  @Get('indicator-suggestions')
  @Permit('form.read')
  async suggest(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Query() { language }: LanguageQuery,
  ): Promise<{ items: SheetSuggestion[] }> {
    const labels = this.labels.of(language);
    return this.house.work.read(memberOf(request), 'case-work', async (tx) => {
      const { records } = await readForm(tx, this.house.vault, caseId, 'indicators');
      const signs = records.flatMap(({ document }) => (document.answers ?? []) as IndicatorAnswer[]);
      const book = await codebookOf(tx, TEXTS);
      const found = suggestion(await indicatorSheets(tx), signs);
      return {
        items: found.map(({ sheet, texts }) => ({
          sheet,
          texts: texts.map((code) => ({ code, label: codeLabel(book, code, labels) })),
        })),
      };
    });
  }
}

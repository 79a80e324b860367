import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FORM_IDS, formOf, isFormId, notFound } from '@panoh/kernel';
import { indicatorSheets } from '@panoh/lawbook';
import { HOUSE, type House } from '../house/house';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { type FormView, formView } from './form-view';
import { type IndicatorSheetView, sheetView } from './indicator-sheet-view';
import { Labels } from './labels';
import { LanguageQuery } from './law.dto';

/** What is asked of people: the forms of the field catalogue and the sheets of indicators, in words. */
@ApiTags('law')
@Controller('api/v1')
export class CatalogueController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly labels: Labels,
  ) {}

  /** Every form with its fields, their words, kinds and rules. */
  @Get('forms')
  @Permit('law.read')
  forms(@Query() { language }: LanguageQuery): { items: FormView[] } {
    const labels = this.labels.of(language);
    return { items: FORM_IDS.map((id) => formView(id, formOf(id), labels)) };
  }

  /** One form with its fields, their words, kinds and rules. */
  @Get('forms/:formId')
  @Permit('law.read')
  form(@Param('formId') formId: string, @Query() { language }: LanguageQuery): FormView {
    if (!isFormId(formId)) throw notFound();
    return formView(formId, formOf(formId), this.labels.of(language));
  }

  /** What people read for the names of the law, by path: states/referral/accepted, reasons/decline/capacity. */
  @Get('law-words')
  @Permit('law.read')
  lawWords(@Query() { language }: LanguageQuery): { words: Readonly<Record<string, string>> } {
    return { words: this.labels.of(language).law };
  }

  /** The newest edition of every sheet of indicators. The answers help a person decide; they never decide. */
  @Get('indicator-sheets')
  @Permit('law.read')
  async sheets(
    @Req() request: PanohRequest,
    @Query() { language }: LanguageQuery,
  ): Promise<{ items: IndicatorSheetView[] }> {
    const sheets = await this.house.work.read(memberOf(request), 'law', indicatorSheets);
    const labels = this.labels.of(language);
    return { items: sheets.map((sheet) => sheetView(sheet, labels)) };
  }
}

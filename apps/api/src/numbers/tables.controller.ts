import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { forbidden, type MemberActor } from '@panoh/kernel';
import { codebookOf, codebooksInForce, codeLabel, type LanguageLabels } from '@panoh/lawbook';
import type { ReadTx } from '@panoh/platform';
import {
  askTable,
  type Cell,
  checkTable,
  countTable,
  type Dimension,
  heldDimensions,
  hideSmall,
  questionsLeft,
  refuseStaleQuestion,
  refuseUnknownCodes,
  type TableDefinition,
} from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';
import type { DimensionsView, DimensionView, TableView } from './numbers.answers';
import { TableBody } from './numbers.dto';
import { NumbersDesk } from './numbers-desk';

/** Tables for the screen. Nobody reaches a row, and no table leaves the house from here. */
@ApiTags('statistics')
@Controller('api/v1/statistics')
export class TablesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
    private readonly desk: NumbersDesk,
    private readonly labels: Labels,
  ) {}

  /** By what a table can be cut, with the words for every code. */
  @Get('dimensions')
  @Permit('statistics.read')
  async dimensions(
    @Req() request: PanohRequest,
    @Query() { language }: LanguageQuery,
  ): Promise<DimensionsView> {
    const actor = confirmedOf(request);
    const { threshold, mostFilters, questionsADay } = this.desk.policy;
    const held = await this.desk.count(actor, (tx) => heldDimensions(tx, actor.jurisdictions, threshold));
    const labels = this.labels.of(language);
    return this.house.work.read(actor, 'statistics', async (tx) => {
      const items: DimensionView[] = [];
      for (const dimension of held.dimensions) items.push(await dimensionView(tx, dimension, labels));
      const left = await questionsLeft(tx, actor, { questionsADay });
      return { items, months: held.months, threshold, mostFilters, questionsADay, questionsLeft: left };
    });
  }

  /** Counts one table. The question is noted and counted; the answer hides what is below the threshold. */
  @Post('tables')
  @HttpCode(200)
  @Permit('statistics.read')
  async table(@Req() request: PanohRequest, @Body() body: TableBody): Promise<TableView> {
    const actor = confirmedOf(request);
    const { policy } = this.desk;
    const definition = definitionOf(body);
    const checked = checkTable(definition, policy);
    refuseUnknownCodes(checked, await this.house.work.read(actor, 'statistics', codebooksInForce));
    const left = await this.changes.run(request, {
      command: async (tx) => ({ ids: await askTable(tx, actor, definition, policy) }),
      present: async (tx, { ids }) => {
        await refuseStaleQuestion(tx, ids['questionId'] ?? '');
        return questionsLeft(tx, actor, policy);
      },
    });
    const counted = await this.desk.count(actor, (tx) =>
      countTable(tx, checked, actor.jurisdictions, policy),
    );
    const shown = hideSmall(counted, policy.threshold);
    const { knownOn, rows, columns } = counted;
    return {
      ...{ definition, knownOn, threshold: policy.threshold, rows, columns, ...shown },
      hiddenCells: hiddenIn([shown.rowTotals, shown.columnTotals, [shown.total], ...shown.cells]),
      notForRelease: true,
      export: { available: false, waitsFor: 'release-protection' },
      questionsLeft: left,
    };
  }
}

/** The numbers of a country are not an administrator's to give: a lead has confirmed who counts. */
function confirmedOf(request: PanohRequest): MemberActor {
  const actor = memberOf(request);
  if (actor.confirmed) return actor;
  throw forbidden('ACCESS.ROLE', 'A lead must confirm your membership before you count anybody.');
}

/** One spelling for one question, so that asking it again is the same question. */
export const definitionOf = (body: TableBody): TableDefinition => ({
  measure: body.measure,
  rows: body.rows,
  columns: body.columns,
  filters: body.filters.map(({ dimension, codes }) => ({ dimension, codes: [...codes].sort() })),
  from: body.from,
  to: body.to,
  asKnownOn: body.asKnownOn,
});

async function dimensionView(
  tx: ReadTx,
  { id, codebook, several }: Dimension,
  labels: LanguageLabels,
): Promise<DimensionView> {
  const label = labels.lists['dimension']?.[id] ?? id;
  if (codebook === null) return { id, label, codebook, several, codes: [] };
  const book = await codebookOf(tx, codebook);
  const codes = book.entries.map(({ code }) => ({ code, label: codeLabel(book, code, labels) }));
  return { id, label, codebook, several, codes };
}

const hiddenIn = (lines: readonly (readonly Cell[])[]): number =>
  lines.flat().filter(({ hidden }) => hidden).length;

import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { codebookOf, codebooksInForce, codeLabel, type LanguageLabels } from '@panoh/lawbook';
import type { ReadTx } from '@panoh/platform';
import {
  askTable,
  type Cell,
  checkTable,
  countTable,
  type Dimension,
  type Groupings,
  groupLines,
  heldDimensions,
  questionsLeft,
  refuseDayToCome,
  refuseStaleQuestion,
  refuseUnknownCodes,
  screenTable,
  type TableDefinition,
} from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import type { PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';
import { groupingViews } from '../releases/grouping-views';
import { ReleaseDesk } from '../releases/release-desk';
import { confirmedOf } from './confirmed-of';
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
    private readonly releases: ReleaseDesk,
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
    const held = await heldDimensions(this.desk.room, actor.jurisdictions, threshold);
    const labels = this.labels.of(language);
    return this.house.work.read(actor, 'statistics', async (tx) => {
      const items: DimensionView[] = [];
      for (const dimension of held.dimensions)
        items.push(await dimensionView(tx, dimension, labels, this.releases.groupings));
      const left = await questionsLeft(tx, actor, { questionsADay });
      return { items, months: held.months, threshold, mostFilters, questionsADay, questionsLeft: left };
    });
  }

  /** Counts one table. The question is noted and counted; every number of the answer has noise, and the small ones are hidden. */
  @Post('tables')
  @HttpCode(200)
  @Permit('statistics.read')
  async table(@Req() request: PanohRequest, @Body() body: TableBody): Promise<TableView> {
    const actor = confirmedOf(request);
    const { policy, noise, room } = this.desk;
    const definition = definitionOf(body);
    const checked = checkTable(definition, { ...policy, groupings: this.releases.groupings });
    await this.house.work.read(actor, 'statistics', async (tx) => {
      refuseDayToCome(checked, tx.now);
      refuseUnknownCodes(checked, await codebooksInForce(tx));
    });
    const left = await this.changes.run(request, {
      command: async (tx) => ({ ids: await askTable(tx, actor, definition, policy) }),
      present: async (tx, { ids }) => {
        await refuseStaleQuestion(tx, ids['questionId'] ?? '');
        return questionsLeft(tx, actor, policy);
      },
    });
    // What it may show is asked below, of its lines.
    const limits = { mostCells: Number.MAX_SAFE_INTEGER };
    const { knownOn, ...counted } = await countTable(room, checked, actor.jurisdictions, limits);
    const stays = { rows: isTime(checked.rows), columns: isTime(checked.columns) };
    const shown = screenTable(groupLines(counted, checked), { policy, noise, stays });
    const { largestDeviation } = policy.noise;
    return {
      ...{ definition, knownOn, threshold: policy.threshold, perturbed: { largestDeviation }, ...shown },
      hiddenCells: hiddenIn([shown.rowTotals, shown.columnTotals, [shown.total], ...shown.cells]),
      notForRelease: true,
      export: { available: false, by: 'release' },
      questionsLeft: left,
    };
  }
}

/** One spelling for one question, so that asking it again is the same question. */
export const definitionOf = (body: TableBody): TableDefinition => ({
  measure: body.measure,
  rows: body.rows,
  columns: body.columns,
  ...(body.groupings !== undefined &&
    body.groupings.length > 0 && {
      groupings: body.groupings.map(({ dimension, grouping }) => ({ dimension, grouping })),
    }),
  filters: body.filters.map(({ dimension, codes }) => ({ dimension, codes: [...codes].sort() })),
  from: body.from,
  to: body.to,
  asKnownOn: body.asKnownOn,
});

async function dimensionView(
  tx: ReadTx,
  { id, codebook, several }: Dimension,
  labels: LanguageLabels,
  groupings: Groupings,
): Promise<DimensionView> {
  const label = labels.lists['dimension']?.[id] ?? id;
  const grouped = groupingViews(id, groupings, labels);
  if (codebook === null) return { id, label, codebook, several, codes: [], ...grouped };
  const book = await codebookOf(tx, codebook);
  const codes = book.entries.map(({ code }) => ({ code, label: codeLabel(book, code, labels) }));
  return { id, label, codebook, several, codes, ...grouped };
}

/** Its steps stand in a table whether there is anybody or not. */
const isTime = (dimension: Dimension | undefined): boolean => dimension?.codebook === null;

const hiddenIn = (lines: readonly (readonly Cell[])[]): number =>
  lines.flat().filter(({ hidden }) => hidden).length;

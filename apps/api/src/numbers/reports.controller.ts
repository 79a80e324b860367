import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '@panoh/kernel';
import { codebooksInForce } from '@panoh/lawbook';
import type { ReadTx } from '@panoh/platform';
import {
  changeReport,
  checkTable,
  deleteReport,
  findReport,
  listReports,
  refuseUnknownCodes,
  type ReportView,
  saveReport,
  type TableDefinition,
} from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import type { PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { ReleaseDesk } from '../releases/release-desk';
import { confirmedOf } from './confirmed-of';
import { ChangeReportBody, SaveReportBody } from './numbers.dto';
import { NumbersDesk } from './numbers-desk';
import { definitionOf } from './tables.controller';

/** Definitions of tables worth asking again. No number is saved with them. */
@ApiTags('statistics')
@Controller('api/v1/statistics/reports')
export class ReportsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
    private readonly desk: NumbersDesk,
    private readonly releases: ReleaseDesk,
  ) {}

  /** Own reports and those that colleagues share. */
  @Get()
  @Permit('report.read')
  async list(@Req() request: PanohRequest): Promise<{ items: ReportView[] }> {
    return { items: await this.house.work.read(confirmedOf(request), 'statistics', listReports) };
  }

  /** Saves the definition of a table under a name. */
  @Post()
  @Permit('report.save')
  async save(@Req() request: PanohRequest, @Body() body: SaveReportBody): Promise<ReportView> {
    confirmedOf(request);
    const { name, shared } = body;
    const definition = definitionOf(body.definition);
    return this.changes.run(request, {
      command: async (tx, actor) => {
        await this.check(tx, definition);
        return { ids: await saveReport(tx, actor, { name, definition, shared }) };
      },
      present: (tx, { ids }) => getReport(tx, ids['reportId']),
    });
  }

  /** Renames an own report, changes its table, shares it or takes it back. */
  @Patch(':reportId')
  @Permit('report.save')
  async change(
    @Req() request: PanohRequest,
    @Param('reportId', uuidParam) reportId: string,
    @Body() body: ChangeReportBody,
  ): Promise<ReportView> {
    confirmedOf(request);
    const { name, shared, revision } = body;
    const definition = body.definition ? definitionOf(body.definition) : undefined;
    return this.changes.run(request, {
      access: async (tx) => {
        if ((await findReport(tx, reportId))?.own !== true) throw notFound();
      },
      command: async (tx) => {
        if (definition !== undefined) await this.check(tx, definition);
        const change = { reportId, name, definition, shared, ifRevision: revision };
        return { ids: { reportId }, versions: { report: (await changeReport(tx, change)).revision } };
      },
      present: (tx) => getReport(tx, reportId),
    });
  }

  /** Deletes an own report. */
  @Delete(':reportId')
  @HttpCode(200)
  @Permit('report.save')
  async remove(
    @Req() request: PanohRequest,
    @Param('reportId', uuidParam) reportId: string,
  ): Promise<{ deleted: true }> {
    confirmedOf(request);
    return this.changes.run(request, {
      command: async (tx, actor) => {
        await deleteReport(tx, actor, reportId);
        return { ids: { reportId } };
      },
      present: async () => ({ deleted: true as const }),
    });
  }

  private async check(tx: ReadTx, definition: TableDefinition): Promise<void> {
    const known = { ...this.desk.policy, groupings: this.releases.groupings };
    refuseUnknownCodes(checkTable(definition, known), await codebooksInForce(tx));
  }
}

async function getReport(tx: ReadTx, reportId: string | undefined): Promise<ReportView> {
  const report = reportId === undefined ? undefined : await findReport(tx, reportId);
  if (report === undefined) throw notFound();
  return report;
}

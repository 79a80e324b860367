import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type MemberActor, notFound } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';
import {
  approveRecordExport,
  askRecordExport,
  type DisclosurePolicy,
  findRecordExport,
  listRecordExports,
  type RecordExportView,
  refuseRecordExport,
} from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import type { PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { confirmedOf } from '../numbers/confirmed-of';
import { NumbersDesk } from '../numbers/numbers-desk';
import type { RecordExportsView } from './record-exports.answers';
import { AskRecordExportBody } from './record-exports.dto';

/** Records for the few with that right: one line a person, without identity, alike with others, behind two persons. */
@ApiTags('statistics')
@Controller('api/v1/statistics/record-exports')
export class RecordExportsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
    private readonly numbers: NumbersDesk,
  ) {}

  /** Who asked for records in the own organisation, who decided, and how often they were taken. */
  @Get()
  @Permit('record-export.read')
  async list(@Req() request: PanohRequest): Promise<RecordExportsView> {
    const actor = confirmedOf(request);
    const { k, quasiIdentifiers } = this.rules;
    const items = await this.house.work.read(actor, 'statistics', (tx) => listRecordExports(tx, actor));
    return { items, k, quasiIdentifiers };
  }

  /** Asks for records and says what for. Nothing is looked at before another person has agreed. */
  @Post()
  @HttpCode(200)
  @Permit('record-export.ask')
  async ask(@Req() request: PanohRequest, @Body() body: AskRecordExportBody): Promise<RecordExportView> {
    const actor = confirmedOf(request);
    const { format, measure, from, to, purpose } = body;
    return this.changes.run(request, {
      command: async (tx) => ({
        ids: await askRecordExport(
          tx,
          actor,
          { format, measure, from, to, purpose },
          this.rules.daysToDecide,
        ),
      }),
      present: (tx, { ids }) => getExport(tx, actor, ids['exportId'] ?? ''),
    });
  }

  /** Another person agrees: the records can be taken by whoever asked, for some days. */
  @Post(':exportId/approve')
  @HttpCode(200)
  @Permit('record-export.approve')
  async approve(
    @Req() request: PanohRequest,
    @Param('exportId', uuidParam) exportId: string,
  ): Promise<RecordExportView> {
    return this.decide(request, exportId, (tx, actor) =>
      approveRecordExport(tx, actor, exportId, this.rules),
    );
  }

  /** Another person refuses; nothing leaves. */
  @Post(':exportId/refuse')
  @HttpCode(200)
  @Permit('record-export.refuse')
  async refuse(
    @Req() request: PanohRequest,
    @Param('exportId', uuidParam) exportId: string,
  ): Promise<RecordExportView> {
    return this.decide(request, exportId, (tx, actor) => refuseRecordExport(tx, actor, exportId));
  }

  private get rules(): DisclosurePolicy['records'] {
    return this.numbers.policy.records;
  }

  private decide(
    request: PanohRequest,
    exportId: string,
    decision: (tx: Tx, actor: MemberActor) => Promise<{ revision: number }>,
  ): Promise<RecordExportView> {
    const actor = confirmedOf(request);
    return this.changes.run(request, {
      access: async (tx) => {
        await getExport(tx, actor, exportId);
      },
      command: async (tx) => {
        const { revision } = await decision(tx, actor);
        return { ids: { exportId }, versions: { export: revision } };
      },
      present: (tx) => getExport(tx, actor, exportId),
    });
  }
}

async function getExport(tx: ReadTx, actor: MemberActor, exportId: string): Promise<RecordExportView> {
  const found = await findRecordExport(tx, actor, exportId);
  if (found === undefined) throw notFound();
  return found;
}

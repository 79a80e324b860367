import { Controller, Get, Inject, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError, type MemberActor, notFound } from '@panoh/kernel';
import { codebooksInForce } from '@panoh/lawbook';
import {
  consentsOnTheirWay,
  CTDC_FORMAT,
  endRecordDownload,
  htcdsFormat,
  noteRecordDownload,
  type RecordFormat,
  requireTakeable,
  storedExport,
  type StoredExport,
} from '@panoh/statistics';
import type { FastifyReply } from 'fastify';
import { HOUSE, type House } from '../house/house';
import type { PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { confirmedOf } from '../numbers/confirmed-of';
import { NumbersDesk } from '../numbers/numbers-desk';
import { bytesOf, RecordExportDesk } from './record-export-desk';

/** The records themselves. */
@ApiTags('statistics')
@Controller('api/v1/statistics/record-exports')
export class RecordExportFileController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly desk: RecordExportDesk,
    private readonly numbers: NumbersDesk,
  ) {}

  /**
   * Streams the records as CSV to whoever asked for them. Only persons whose consent to it lives at this moment; what
   * too few have in common is left out. How many follow is said in the header `panoh-records`, and who takes them is
   * written down before anything leaves.
   */
  @Get(':exportId/file')
  @Permit('record-export.take')
  @ApiProduces('text/csv')
  async file(
    @Req() request: PanohRequest,
    @Param('exportId', uuidParam) exportId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const actor = confirmedOf(request);
    const { stored, format } = await this.prepare(actor, exportId);
    const gone = new AbortController();
    const { socket } = request.raw;
    const leave = (): void => gone.abort();
    socket.once('close', leave);
    const open = await this.desk.begin(actor, stored, format, gone.signal);
    try {
      const { downloadId } = await this.house.work.run(actor, (tx) =>
        noteRecordDownload(tx, actor, exportId, open.size, this.numbers.policy.records),
      );
      void reply.header('panoh-records', String(open.size.records));
      const bytes = bytesOf(open, async (how) => {
        socket.off('close', leave);
        await this.house.work
          .run(actor, (tx) => endRecordDownload(tx, downloadId, how))
          .catch(() => undefined);
      });
      return new StreamableFile(bytes, {
        type: 'text/csv; charset=utf-8; header=present',
        disposition: `attachment; filename="panoh-records-${stored.format}.csv"`,
      });
    } catch (fault) {
      socket.off('close', leave);
      await open.close();
      throw fault;
    }
  }

  private async prepare(
    actor: MemberActor,
    exportId: string,
  ): Promise<{ stored: StoredExport; format: RecordFormat }> {
    return this.house.work.read(actor, 'statistics', async (tx) => {
      const stored = await storedExport(tx, exportId);
      if (stored === undefined) throw notFound();
      requireTakeable(stored, actor, { now: tx.now, rules: this.numbers.policy.records });
      // Before the look at the records begins: what is on its way now, that look might not see.
      if (await consentsOnTheirWay(tx))
        throw new DomainError(
          'unavailable',
          'RECORD_EXPORT.CONSENTS',
          'Somebody’s answer about their consent is still being taken up. Try again in a minute; if it stays so, tell your operator.',
        );
      const format = stored.format === 'ctdc' ? CTDC_FORMAT : htcdsFormat(await codebooksInForce(tx));
      // What the organisation has lost since is not its own to give any more.
      const jurisdictions = stored.jurisdictions.filter((country) => actor.jurisdictions.includes(country));
      return { stored: { ...stored, jurisdictions }, format };
    });
  }
}

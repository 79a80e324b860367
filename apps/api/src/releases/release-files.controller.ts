import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { recordDownload, releaseDocument } from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';
import type { PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { Labels } from '../law/labels';
import { confirmedOf } from '../numbers/confirmed-of';
import { PublicationBook } from '../publications/publication-book';
import { groupNames } from './grouping-views';
import { ReleaseDesk } from './release-desk';
import { ReleaseFileQuery } from './releases.dto';

/** What was published, to take away. */
@ApiTags('statistics')
@Controller('api/v1/statistics/releases')
export class ReleaseFilesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly desk: ReleaseDesk,
    private readonly book: PublicationBook,
    private readonly labels: Labels,
  ) {}

  /** A published release as a file in one language. Who takes it is written down before anything leaves. */
  @Get(':releaseId/file')
  @Permit('release.download')
  @ApiProduces(
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/json',
    'application/pdf',
  )
  async file(
    @Req() request: PanohRequest,
    @Param('releaseId', uuidParam) releaseId: string,
    @Query() { format, language }: ReleaseFileQuery,
  ): Promise<StreamableFile> {
    const actor = confirmedOf(request);
    await this.house.work.run(actor, (tx) => recordDownload(tx, { releaseId, format, language }));
    const publication = await this.house.work.read(actor, 'statistics', async (tx) => {
      const { macOf } = this.desk;
      const document = await releaseDocument(tx, releaseId, macOf, (preset) => this.notesOf(preset));
      const groupOf = groupNames(this.desk.groupings, this.labels.of(language));
      return this.book.compose(tx, document, language, { groupOf });
    });
    const { bytes, contentType, extension } = await this.book.file(publication, format);
    const day = publication.updated.slice(0, 'YYYY-MM-DD'.length);
    return new StreamableFile(Readable.from(inBlocks(bytes)), {
      type: contentType,
      disposition: `attachment; filename="panoh-table-${day}.${extension}"`,
      length: bytes.length,
    });
  }

  private notesOf(preset: string | null) {
    return this.desk.presets.find(({ id }) => id === preset)?.notes ?? [];
  }
}

const BLOCK = 65_536;

function* inBlocks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += BLOCK) yield bytes.subarray(at, at + BLOCK);
}

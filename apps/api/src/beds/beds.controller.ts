import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { findBed, registerBed } from '@panoh/directory';
import { notFound } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { type BedLine, changeOwnBed, listBeds } from '@panoh/referrals';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { BedAnswer, BedsAnswer, ChangeBedBody, ListBedsQuery, RegisterBedBody } from './beds.dto';

const MOST = 500;

/** Beds by profile. */
@ApiTags('beds')
@Controller('api/v1/beds')
export class BedsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Beds with how they stand, of all organisations or of one. */
  @Get()
  @Permit('bed.read')
  @ApiOkResponse({ type: BedsAnswer })
  async list(
    @Req() request: PanohRequest,
    @Query() query: ListBedsQuery,
  ): Promise<{ items: readonly BedLine[] }> {
    const items = await this.house.work.read(memberOf(request), 'directory', (tx) =>
      listBeds(tx, { organisationId: query.organisationId, limit: MOST }),
    );
    return { items };
  }

  /** Enters a bed of the own organisation. */
  @Post()
  @Permit('bed.register')
  @ApiCreatedResponse({ type: BedAnswer })
  async register(@Req() request: PanohRequest, @Body() body: RegisterBedBody): Promise<BedLine> {
    return this.changes.run(request, {
      command: async (tx, actor) => ({ ids: await registerBed(tx, actor, body) }),
      present: (tx, { ids }) => getBed(tx, ids['bedId'] ?? ''),
    });
  }

  /** Changes a bed of the own organisation. */
  @Patch(':bedId')
  @Permit('bed.change')
  @ApiOkResponse({ type: BedAnswer })
  async change(
    @Req() request: PanohRequest,
    @Param('bedId', uuidParam) bedId: string,
    @Body() body: ChangeBedBody,
  ): Promise<BedLine> {
    const { state, profile, revision } = body;
    return this.changes.run(request, {
      access: async (tx, actor) => {
        if ((await findBed(tx, bedId))?.organisationId !== actor.organisationId) throw notFound();
      },
      command: async (tx, actor) => {
        const changed = await changeOwnBed(tx, actor, { bedId, state, profile, ifRevision: revision });
        return { ids: { bedId }, versions: { bed: changed.revision } };
      },
      present: (tx) => getBed(tx, bedId),
    });
  }
}

async function getBed(tx: ReadTx, bedId: string): Promise<BedLine> {
  const [bed] = await listBeds(tx, { bedId, limit: 1 });
  if (bed === undefined) throw notFound();
  return bed;
}

import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type RerouteCandidate, rerouteCandidates, type WaitingNeed, waitingNeeds } from '@panoh/referrals';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { HOUSE, type House } from '../house/house';
import { type Page, pageOf } from '../http/page';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';

const PAGE = 50;
const NEED_URGENCIES = ['urgent', 'standard', 'planned'] as const;

export class WaitingNeedsQuery {
  @ApiPropertyOptional({ example: 'KZ-ALA' })
  @IsOptional()
  @Matches(/^[A-Z]{2}-[A-Z0-9]{1,6}$/)
  region?: string;
  @ApiPropertyOptional({ enum: NEED_URGENCIES }) @IsOptional() @IsIn(NEED_URGENCIES) urgency?: string;
  @ApiPropertyOptional({ description: 'Cursor of the page before' }) @IsOptional() @IsUUID() after?: string;
}

/** Needs that wait, for whoever sends them on. */
@ApiTags('needs')
@Controller('api/v1/needs')
export class WaitingNeedsController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** Needs that nobody has accepted yet, the longest waiting first: codes only. */
  @Get()
  @Permit('need.read')
  async list(@Req() request: PanohRequest, @Query() query: WaitingNeedsQuery): Promise<Page<WaitingNeed>> {
    const { region, urgency, after } = query;
    const rows = await this.house.work.read(memberOf(request), 'need-list', (tx) =>
      waitingNeeds(tx, { region, urgency, after, limit: PAGE + 1 }),
    );
    return pageOf(rows, PAGE);
  }

  /** Who offers what a need asks for, by service, place and free beds; nothing of the person is weighed. */
  @Get(':needId/candidates')
  @Permit('referral.re-route')
  async candidates(
    @Req() request: PanohRequest,
    @Param('needId', uuidParam) needId: string,
  ): Promise<{ items: readonly RerouteCandidate[] }> {
    const items = await this.house.work.read(memberOf(request), 'need-list', (tx) =>
      rerouteCandidates(tx, needId),
    );
    return { items };
  }
}

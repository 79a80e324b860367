import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CaseDeadline, caseDeadlines } from '@panoh/deadlines';
import type { LanguageLabels } from '@panoh/lawbook';
import { progressOf } from '@panoh/pathways';
import type { Plain } from '../cases/plain';
import { HOUSE, type House } from '../house/house';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';
import { type CaseDeadlineAnswer, CaseDeadlinesAnswer } from './case-deadlines.dto';

const MOST_CLOCKS = 500;

/** By when, why, and what one may do about it. */
@ApiTags('deadlines')
@Controller('api/v1/cases/:caseId/deadlines')
export class CaseDeadlinesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly labels: Labels,
  ) {}

  /** Every clock of a case, also those that have ended and how; open to whoever may know where the case stands. */
  @Get()
  @Permit('pathway.read')
  @ApiOkResponse({ type: CaseDeadlinesAnswer })
  async list(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Query() { language }: LanguageQuery,
  ): Promise<Plain<CaseDeadlinesAnswer>> {
    const clocks = await this.house.work.read(memberOf(request), 'pathway', async (tx) => {
      await progressOf(tx, caseId);
      return caseDeadlines(tx, caseId, MOST_CLOCKS);
    });
    const labels = this.labels.of(language);
    return { items: clocks.map((clock) => answer(clock, labels)) };
  }
}

const answer = (clock: CaseDeadline, labels: LanguageLabels): Plain<CaseDeadlineAnswer> => ({
  id: clock.id,
  subjectKind: clock.subjectKind,
  subjectId: clock.subjectId,
  clock: clock.clock,
  label: labels.law[`clocks/${clock.clock}`] ?? clock.clock,
  code: clock.code,
  limit: clock.limit,
  source: clock.source,
  confidence: clock.confidence,
  state: clock.state,
  breach: clock.breach,
  urgency: clock.urgency,
  ownerOrganisationId: clock.ownerOrganisationId,
  ownerName: clock.ownerName,
  startsAt: clock.startsAt.toString(),
  due: clock.due.toString(),
  localDate: clock.localDate,
  zone: clock.zone,
  closedAt: clock.closedAt?.toString() ?? null,
  closedHow: clock.closedHow,
  closedReason: clock.closedReason,
});

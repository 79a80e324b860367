import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  acknowledgeDeadline,
  type DeadlineAct,
  listDeadlines,
  pauseDeadline,
  resumeDeadline,
  waiveDeadline,
} from '@panoh/deadlines';
import { notFound } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';
import { instantIn } from '../cases/form-body';
import type { Plain } from '../cases/plain';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { pageOf } from '../http/page';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';
import { deadlineAnswers } from './deadline-answers';
import {
  ActBody,
  DeadlinePageAnswer,
  DeadlineStateAnswer,
  ListDeadlinesQuery,
  ReasonedActBody,
} from './deadlines.dto';
import { type DeadlineExplanation, explanation } from './explanation';

const PAGE = 50;

/** By when, why, and what one may do about it. */
@ApiTags('deadlines')
@Controller('api/v1/deadlines')
export class DeadlinesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
    private readonly labels: Labels,
  ) {}

  /** Open clocks, the longest overdue first; each says in which group a person looks for it. */
  @Get()
  @Permit('deadline.read')
  @ApiOkResponse({ type: DeadlinePageAnswer })
  async list(
    @Req() request: PanohRequest,
    @Query() query: ListDeadlinesQuery,
  ): Promise<Plain<DeadlinePageAnswer>> {
    const actor = memberOf(request);
    const { owner, organisationId, language, ...filter } = query;
    return this.house.work.read(actor, 'deadline-list', async (tx) => {
      const ownerOrganisationId = owner === 'own' ? actor.organisationId : organisationId;
      const { items, next } = pageOf(
        await listDeadlines(tx, { ...filter, ownerOrganisationId, limit: PAGE + 1 }),
        PAGE,
      );
      return { items: await deadlineAnswers(tx, items, this.labels.of(language)), next };
    });
  }

  /** Why this date, from what was stored when it was counted. */
  @Get(':deadlineId/explanation')
  @Permit('deadline.read')
  async explain(
    @Req() request: PanohRequest,
    @Param('deadlineId', uuidParam) deadlineId: string,
    @Query() { language }: LanguageQuery,
  ): Promise<DeadlineExplanation> {
    return this.house.work.read(memberOf(request), 'deadline-explained', (tx) =>
      explanation(tx, deadlineId, this.labels.of(language)),
    );
  }

  /** Takes a breach in hand: nobody higher up is told any more. */
  @Post(':deadlineId/acknowledgement')
  @HttpCode(200)
  @Permit('deadline.acknowledge')
  @ApiOkResponse({ type: DeadlineStateAnswer })
  async acknowledge(
    @Req() request: PanohRequest,
    @Param('deadlineId', uuidParam) deadlineId: string,
    @Body() body: ActBody,
  ): Promise<Plain<DeadlineStateAnswer>> {
    return this.act(request, deadlineId, (tx) => acknowledgeDeadline(tx, actOf(deadlineId, body)));
  }

  /** Lets a clock stand still, where its rule allows it. */
  @Post(':deadlineId/pause')
  @HttpCode(200)
  @Permit('deadline.pause')
  @ApiOkResponse({ type: DeadlineStateAnswer })
  async pause(
    @Req() request: PanohRequest,
    @Param('deadlineId', uuidParam) deadlineId: string,
    @Body() body: ReasonedActBody,
  ): Promise<Plain<DeadlineStateAnswer>> {
    const { reason } = body;
    return this.act(request, deadlineId, (tx) => pauseDeadline(tx, { ...actOf(deadlineId, body), reason }));
  }

  /** Lets a paused clock run on. */
  @Post(':deadlineId/resumption')
  @HttpCode(200)
  @Permit('deadline.pause')
  @ApiOkResponse({ type: DeadlineStateAnswer })
  async resume(
    @Req() request: PanohRequest,
    @Param('deadlineId', uuidParam) deadlineId: string,
    @Body() body: ActBody,
  ): Promise<Plain<DeadlineStateAnswer>> {
    return this.act(request, deadlineId, (tx) => resumeDeadline(tx, actOf(deadlineId, body)));
  }

  /** Decides that it need not be met; a breach stays on record. */
  @Post(':deadlineId/waiver')
  @HttpCode(200)
  @Permit('deadline.waive')
  @ApiOkResponse({ type: DeadlineStateAnswer })
  async waive(
    @Req() request: PanohRequest,
    @Param('deadlineId', uuidParam) deadlineId: string,
    @Body() body: ReasonedActBody,
  ): Promise<Plain<DeadlineStateAnswer>> {
    const { reason } = body;
    return this.act(request, deadlineId, (tx) => waiveDeadline(tx, { ...actOf(deadlineId, body), reason }));
  }

  private act(
    request: PanohRequest,
    deadlineId: string,
    command: (tx: Tx) => Promise<void>,
  ): Promise<DeadlineStateAnswer> {
    return this.changes.run(request, {
      access: async (tx) => {
        await standing(tx, deadlineId);
      },
      command: async (tx) => {
        await command(tx);
        return { ids: { deadlineId } };
      },
      present: (tx) => standing(tx, deadlineId),
    });
  }
}

const actOf = (deadlineId: string, { occurredAt, ifRevision }: ActBody): DeadlineAct => ({
  deadlineId,
  ...(occurredAt !== undefined && { at: instantIn(occurredAt) }),
  ...(ifRevision !== undefined && { ifRevision }),
});

/** How a clock stands, for whoever may know of it. */
async function standing(tx: ReadTx, deadlineId: string): Promise<DeadlineStateAnswer> {
  const row = await tx.one<DeadlineStateAnswer>(
    `SELECT id, revision, state FROM deadlines.deadline WHERE id = $1`,
    [deadlineId],
  );
  if (row === undefined) throw notFound();
  return row;
}

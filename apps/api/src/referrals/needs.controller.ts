import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { requireAccess } from '@panoh/cases';
import { notFound } from '@panoh/kernel';
import {
  broadcastReferral,
  type Disclosure,
  disclosureOf,
  endInterim,
  extendInterim,
  type Match,
  matchBeds,
  needsOf,
  needView,
  type NeedView,
  openNeed,
  placeInterim,
  sendReferral,
  withdrawNeed,
} from '@panoh/referrals';
import { FormBody, saidIn } from '../cases/form-body';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { DisclosureAnswer, MatchesAnswer, NeedAnswer, NeedsAnswer } from './referrals.answers';
import {
  DisclosureQuery,
  InterimBody,
  InterimExtensionBody,
  MatchesQuery,
  ReasonBody,
  SendReferralsBody,
} from './referrals.dto';

/** What the person needs, who could help, and the asking. */
@ApiTags('needs')
@Controller('api/v1')
export class NeedsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Writes down what the person needs. */
  @Post('cases/:caseId/needs')
  @Permit('need.open')
  @ApiCreatedResponse({ type: NeedAnswer })
  async open(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Body() body: FormBody,
  ): Promise<NeedView> {
    return this.changes.run(request, {
      access: async (tx) => {
        await requireAccess(tx, caseId, 'steward');
      },
      command: async (tx) => ({
        ids: await openNeed(tx, this.house.vault, { caseId, document: body.document, ...saidIn(body) }),
      }),
      present: (tx, { ids }) => needView(tx, this.house.vault, ids['needId'] ?? ''),
    });
  }

  /** The needs of a case with their referrals. */
  @Get('cases/:caseId/needs')
  @Permit('need.read')
  @ApiOkResponse({ type: NeedsAnswer })
  async list(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
  ): Promise<{ items: readonly NeedView[] }> {
    const items = await this.house.work.read(memberOf(request), 'case-work', (tx) =>
      needsOf(tx, this.house.vault, caseId),
    );
    return { items };
  }

  /** One need with its referrals. */
  @Get('needs/:needId')
  @Permit('need.read')
  @ApiOkResponse({ type: NeedAnswer })
  async read(@Req() request: PanohRequest, @Param('needId', uuidParam) needId: string): Promise<NeedView> {
    return this.house.work.read(memberOf(request), 'case-work', (tx) =>
      needView(tx, this.house.vault, needId),
    );
  }

  /** Who could help, best first, with the reasons; then who cannot, and why. */
  @Get('needs/:needId/matches')
  @Permit('need.read')
  @ApiOkResponse({ type: MatchesAnswer })
  async matches(
    @Req() request: PanohRequest,
    @Param('needId', uuidParam) needId: string,
    @Query() query: MatchesQuery,
  ): Promise<{ items: readonly Match[] }> {
    const items = await this.house.work.read(memberOf(request), 'case-work', (tx) =>
      matchBeds(tx, this.house.vault, needId, query),
    );
    return { items };
  }

  /** What an organisation would see: now, and after it has accepted. */
  @Get('needs/:needId/disclosure')
  @Permit('need.read')
  @ApiOkResponse({ type: DisclosureAnswer })
  async disclosure(
    @Req() request: PanohRequest,
    @Param('needId', uuidParam) needId: string,
    @Query() query: DisclosureQuery,
  ): Promise<Disclosure> {
    return this.house.work.read(memberOf(request), 'case-work', (tx) =>
      disclosureOf(tx, this.house.vault, needId, query),
    );
  }

  /** To one organisation, or to all that can help at once. */
  @Post('needs/:needId/referrals')
  @Permit('referral.send')
  @ApiCreatedResponse({ type: NeedAnswer })
  async send(
    @Req() request: PanohRequest,
    @Param('needId', uuidParam) needId: string,
    @Body() body: SendReferralsBody,
  ): Promise<NeedView> {
    const { vault } = this.house;
    const asked = { needId, legalBasis: body.legalBasis, ...saidIn(body) };
    return this.changes.run(request, {
      access: async (tx) => {
        await needView(tx, vault, needId);
      },
      command: async (tx) => {
        if (body.broadcast === true) await broadcastReferral(tx, vault, asked);
        else await sendReferral(tx, { ...asked, toOrganisationId: body.organisationId ?? '' });
        return { ids: { needId } };
      },
      present: (tx) => needView(tx, vault, needId),
    });
  }

  /** The need is no longer there; open referrals are recalled. */
  @Post('needs/:needId/withdrawal')
  @HttpCode(200)
  @Permit('need.withdraw')
  @ApiOkResponse({ type: NeedAnswer })
  async withdraw(
    @Req() request: PanohRequest,
    @Param('needId', uuidParam) needId: string,
    @Body() body: ReasonBody,
  ): Promise<NeedView> {
    return this.changes.run(request, {
      access: async (tx) => {
        await needView(tx, this.house.vault, needId);
      },
      command: async (tx) => {
        await withdrawNeed(tx, { needId, reason: body.reason });
        return { ids: { needId } };
      },
      present: (tx) => needView(tx, this.house.vault, needId),
    });
  }

  /** A place for the time until somebody accepts; it has a clock of its own. */
  @Post('cases/:caseId/interim-placements')
  @Permit('interim.place')
  @ApiCreatedResponse({ type: NeedAnswer })
  async placeInterim(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Body() body: InterimBody,
  ): Promise<NeedView> {
    const { needId, kind } = body;
    return this.changes.run(request, {
      access: async (tx) => {
        await requireAccess(tx, caseId, 'steward');
      },
      command: async (tx) => ({ ids: await placeInterim(tx, { caseId, needId, kind, ...saidIn(body) }) }),
      present: (tx) => needView(tx, this.house.vault, needId),
    });
  }

  /** Prolongs an interim placement. */
  @Post('needs/:needId/interim-placement/extension')
  @HttpCode(200)
  @Permit('interim.change')
  @ApiOkResponse({ type: NeedAnswer })
  async extend(
    @Req() request: PanohRequest,
    @Param('needId', uuidParam) needId: string,
    @Body() body: InterimExtensionBody,
  ): Promise<NeedView> {
    return this.changeInterim(request, needId, body, extendInterim);
  }

  /** Ends an interim placement. */
  @Post('needs/:needId/interim-placement/end')
  @HttpCode(200)
  @Permit('interim.change')
  @ApiOkResponse({ type: NeedAnswer })
  async end(
    @Req() request: PanohRequest,
    @Param('needId', uuidParam) needId: string,
    @Body() body: ReasonBody,
  ): Promise<NeedView> {
    return this.changeInterim(request, needId, body, endInterim);
  }

  private async changeInterim<Body extends ReasonBody | InterimExtensionBody>(
    request: PanohRequest,
    needId: string,
    body: Body,
    change: typeof endInterim | typeof extendInterim,
  ): Promise<NeedView> {
    const { vault } = this.house;
    const command = change as typeof endInterim;
    return this.changes.run(request, {
      access: async (tx) => {
        await needView(tx, vault, needId);
      },
      command: async (tx) => {
        const { interim } = await needView(tx, vault, needId);
        if (interim === null) throw notFound();
        await command(tx, { placementId: interim.id, reason: body.reason, ...saidIn(body) });
        return { ids: { needId } };
      },
      present: (tx) => needView(tx, vault, needId),
    });
  }
}

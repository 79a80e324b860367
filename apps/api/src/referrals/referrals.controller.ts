import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Tx } from '@panoh/platform';
import {
  acceptReferral,
  approveCost,
  arriveReferral,
  closeReferral,
  confirmHandover,
  declineReferral,
  departReferral,
  giveFeedback,
  passOffer,
  recallReferral,
  referralView,
  type ReferralView,
  reportNoShow,
  reroute,
  takeOffer,
  waitlistReferral,
} from '@panoh/referrals';
import { instantIn, SaidBody, saidIn } from '../cases/form-body';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import type { PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { ReferralAnswer } from './referrals.answers';
import {
  AcceptanceBody,
  DepartureBody,
  FeedbackBody,
  HandoverBody,
  OfferAnswerBody,
  ReasonBody,
  ReroutingBody,
} from './referrals.dto';

const ID = 'referralId';

/** Every step of a referral; each answers with the referral as it now stands. */
@ApiTags('referrals')
@Controller('api/v1')
export class ReferralsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Accepts, with conditions or without. */
  @Post('referrals/:referralId/acceptance')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.answer')
  async accept(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: AcceptanceBody,
  ): Promise<ReferralView> {
    const { bedId, conditions } = body;
    const answer = { referralId: id, bedId, conditions, ...saidIn(body) };
    return this.step(request, id, (tx) => acceptReferral(tx, this.house.vault, answer));
  }

  /** Declines, with a coded reason. */
  @Post('referrals/:referralId/decline')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.answer')
  async decline(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: ReasonBody,
  ): Promise<ReferralView> {
    const decline = { referralId: id, reason: body.reason, ...saidIn(body) };
    return this.step(request, id, (tx) => declineReferral(tx, decline));
  }

  /** Puts the person on the waiting list. */
  @Post('referrals/:referralId/waitlisting')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.answer')
  async waitlist(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: ReasonBody,
  ): Promise<ReferralView> {
    const waitlisting = { referralId: id, reason: body.reason, ...saidIn(body) };
    return this.step(request, id, (tx) => waitlistReferral(tx, this.house.vault, waitlisting));
  }

  /** The sender answers the bed that became free for a place in a queue. */
  @Post('referrals/:referralId/offer-answer')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.send')
  async answerOffer(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: OfferAnswerBody,
  ): Promise<ReferralView> {
    const answer = { referralId: id, ...saidIn(body) };
    return this.step(request, id, (tx) => (body.taken ? takeOffer(tx, answer) : passOffer(tx, answer)));
  }

  /** The sender takes the referral back. */
  @Post('referrals/:referralId/recall')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.recall')
  async recall(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: ReasonBody,
  ): Promise<ReferralView> {
    const recall = { referralId: id, reason: body.reason, ...saidIn(body) };
    return this.step(request, id, (tx) => recallReferral(tx, recall));
  }

  /** The sender agrees to the cost that was a condition. */
  @Post('referrals/:referralId/cost-approval')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.approve-cost')
  async approve(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: SaidBody,
  ): Promise<ReferralView> {
    return this.step(request, id, (tx) => approveCost(tx, { referralId: id, ...saidIn(body) }));
  }

  /** The person is on the way. */
  @Post('referrals/:referralId/departure')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.move')
  async depart(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: DepartureBody,
  ): Promise<ReferralView> {
    const expectedAt = body.expectedAt === undefined ? undefined : instantIn(body.expectedAt);
    return this.step(request, id, (tx) =>
      departReferral(tx, { referralId: id, expectedAt, ...saidIn(body) }),
    );
  }

  /** The person has come. */
  @Post('referrals/:referralId/arrival')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.move')
  async arrive(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: SaidBody,
  ): Promise<ReferralView> {
    return this.step(request, id, (tx) => arriveReferral(tx, { referralId: id, ...saidIn(body) }));
  }

  /** The person has not come. */
  @Post('referrals/:referralId/no-show')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.move')
  async noShow(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: SaidBody,
  ): Promise<ReferralView> {
    return this.step(request, id, (tx) => reportNoShow(tx, { referralId: id, ...saidIn(body) }));
  }

  /** Giver and taker each send theirs; the person is handed over when both have. */
  @Post('referrals/:referralId/handover')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.move')
  async handover(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: HandoverBody,
  ): Promise<ReferralView> {
    const { document, movesStewardship } = body;
    const confirmation = { referralId: id, document, movesStewardship, ...saidIn(body) };
    return this.step(request, id, (tx) => confirmHandover(tx, this.house.vault, confirmation));
  }

  /** Tells the sender how it went. */
  @Post('referrals/:referralId/feedback')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.answer')
  async feedback(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: FeedbackBody,
  ): Promise<ReferralView> {
    const feedback = { referralId: id, feedback: body.feedback, ...saidIn(body) };
    return this.step(request, id, (tx) => giveFeedback(tx, feedback));
  }

  /** Ends the referral. */
  @Post('referrals/:referralId/closing')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.close')
  async close(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: ReasonBody,
  ): Promise<ReferralView> {
    const closing = { referralId: id, reason: body.reason, ...saidIn(body) };
    return this.step(request, id, (tx) => closeReferral(tx, closing));
  }

  /** A new attempt at another organisation; it carries nothing of the earlier answer. */
  @Post('referrals/:referralId/rerouting')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralAnswer })
  @Permit('referral.re-route')
  async reroute(
    @Req() request: PanohRequest,
    @Param(ID, uuidParam) id: string,
    @Body() body: ReroutingBody,
  ): Promise<ReferralView> {
    const { organisationId: toOrganisationId, legalBasis } = body;
    const rerouting = { referralId: id, toOrganisationId, legalBasis, ...saidIn(body) };
    return this.step(request, id, (tx) => reroute(tx, rerouting));
  }

  private step(request: PanohRequest, id: string, take: (tx: Tx) => Promise<unknown>): Promise<ReferralView> {
    const { vault } = this.house;
    return this.changes.run(request, {
      access: async (tx) => {
        await referralView(tx, vault, id);
      },
      command: async (tx) => {
        await take(tx);
        return { ids: { referralId: id } };
      },
      present: (tx) => referralView(tx, vault, id),
    });
  }
}

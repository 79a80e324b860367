import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  deliverReferrals,
  type InboxCard,
  inboxOf,
  referralView,
  type ReferralView,
  waitingList,
  type WaitingLine,
} from '@panoh/referrals';
import { HOUSE, type House } from '../house/house';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { InboxAnswer, ReferralAnswer, WaitingListAnswer } from './referrals.answers';

const CARDS = 100;
const ID = 'referralId';

/** What is asked of an organisation, and who waits there. */
@ApiTags('referrals')
@Controller('api/v1')
export class InboxController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** Seeing a card for the first time tells the sender that it arrived. */
  @Get('inbox')
  @Permit('referral.read')
  @ApiOkResponse({ type: InboxAnswer })
  async inbox(@Req() request: PanohRequest): Promise<{ items: readonly InboxCard[] }> {
    const { work, vault } = this.house;
    const items = await work.read(memberOf(request), 'inbox', (tx) => inboxOf(tx, vault, CARDS));
    await this.deliver(
      request,
      items.filter(({ seen }) => !seen).map(({ id }) => id),
    );
    return { items };
  }

  /** Who waits for a bed of the own organisation. */
  @Get('waiting-list')
  @Permit('referral.read')
  @ApiOkResponse({ type: WaitingListAnswer })
  async waiting(@Req() request: PanohRequest): Promise<{ items: readonly WaitingLine[] }> {
    return { items: await this.house.work.read(memberOf(request), 'inbox', (tx) => waitingList(tx, CARDS)) };
  }

  /** One referral, as far as its sender or receiver may see it. */
  @Get('referrals/:referralId')
  @Permit('referral.read')
  @ApiOkResponse({ type: ReferralAnswer })
  async read(@Req() request: PanohRequest, @Param(ID, uuidParam) id: string): Promise<ReferralView> {
    const { work, vault } = this.house;
    const actor = memberOf(request);
    const view = await work.read(actor, 'inbox', (tx) => referralView(tx, vault, id));
    if (view.toOrganisation !== actor.organisationId || view.ended) return view;
    await this.deliver(request, [id]);
    return view;
  }

  private async deliver(request: PanohRequest, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.house.work.run(memberOf(request), (tx) => deliverReferrals(tx, ids));
  }
}

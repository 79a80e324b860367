import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type DeliveryLine, listDeliveries } from '@panoh/platform';
import type { Plain } from '../cases/plain';
import { HOUSE, type House } from '../house/house';
import { pageOf } from '../http/page';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { type DeliveryAnswer, DeliveryPageAnswer, ListDeliveriesQuery } from './deliveries.dto';

const PAGE = 50;

/** What leaves the house and how it stands. To try quarantined ones again: `panoh delivery replay`. */
@ApiTags('deliveries')
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** Newest first; neither what a delivery says nor to whom. */
  @Get()
  @Permit('delivery.read')
  @ApiOkResponse({ type: DeliveryPageAnswer })
  async list(
    @Req() request: PanohRequest,
    @Query() { state, after }: ListDeliveriesQuery,
  ): Promise<Plain<DeliveryPageAnswer>> {
    const rows = await this.house.work.read(memberOf(request), 'deliveries', (tx) =>
      listDeliveries(tx, { state, after, limit: PAGE + 1 }),
    );
    const { items, next } = pageOf(rows, PAGE);
    return { items: items.map(deliveryAnswer), next };
  }
}

const deliveryAnswer = (line: DeliveryLine): Plain<DeliveryAnswer> => ({
  id: line.id,
  kind: line.kind,
  state: line.state,
  tries: line.tries,
  fault: line.fault,
  recordedAt: line.recordedAt.toString(),
  nextTryAt: line.nextTryAt?.toString() ?? null,
  deliveredAt: line.deliveredAt?.toString() ?? null,
});

import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  changeService,
  findService,
  listServices,
  registerService,
  type ServiceView,
} from '@panoh/directory';
import { notFound } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import {
  ChangeServiceBody,
  ListServicesQuery,
  RegisterServiceBody,
  ServiceAnswer,
  ServicesAnswer,
} from './beds.dto';

const MOST = 500;

/** What organisations offer, and to whom. */
@ApiTags('services')
@Controller('api/v1/services')
export class ServicesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** What organisations offer. */
  @Get()
  @Permit('service.read')
  @ApiOkResponse({ type: ServicesAnswer })
  async list(
    @Req() request: PanohRequest,
    @Query() query: ListServicesQuery,
  ): Promise<{ items: readonly ServiceView[] }> {
    const items = await this.house.work.read(memberOf(request), 'directory', (tx) =>
      listServices(tx, { organisationId: query.organisationId, kind: query.kind, limit: MOST }),
    );
    return { items };
  }

  /** Enters a service of the own organisation. */
  @Post()
  @Permit('service.register')
  @ApiCreatedResponse({ type: ServiceAnswer })
  async register(@Req() request: PanohRequest, @Body() body: RegisterServiceBody): Promise<ServiceView> {
    return this.changes.run(request, {
      command: async (tx, actor) => ({ ids: await registerService(tx, actor, body) }),
      present: (tx, { ids }) => getService(tx, ids['serviceId'] ?? ''),
    });
  }

  /** Changes a service of the own organisation, or pauses it. */
  @Patch(':serviceId')
  @Permit('service.change')
  @ApiOkResponse({ type: ServiceAnswer })
  async change(
    @Req() request: PanohRequest,
    @Param('serviceId', uuidParam) serviceId: string,
    @Body() body: ChangeServiceBody,
  ): Promise<ServiceView> {
    const { revision, ...offer } = body;
    return this.changes.run(request, {
      access: async (tx, actor) => {
        if ((await findService(tx, serviceId))?.organisationId !== actor.organisationId) throw notFound();
      },
      command: async (tx, actor) => {
        const changed = await changeService(tx, actor, { serviceId, offer, ifRevision: revision });
        return { ids: { serviceId }, versions: { service: changed.revision } };
      },
      present: (tx) => getService(tx, serviceId),
    });
  }
}

async function getService(tx: ReadTx, serviceId: string): Promise<ServiceView> {
  const service = await findService(tx, serviceId);
  if (service === undefined) throw notFound();
  return service;
}

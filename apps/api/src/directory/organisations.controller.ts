import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  changeOrganisation,
  findOrganisation,
  listOrganisations,
  type OrganisationView,
  registerOrganisation,
} from '@panoh/directory';
import { notFound } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { type Page, pageOf } from '../http/page';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import {
  ChangeOrganisationBody,
  ListOrganisationsQuery,
  RegisterOrganisationBody,
} from './organisations.dto';

const PAGE = 50;

/** Who can help. */
@ApiTags('directory')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Organisations that can help, page by page. */
  @Get()
  @Permit('organisation.read')
  async list(
    @Req() request: PanohRequest,
    @Query() query: ListOrganisationsQuery,
  ): Promise<Page<OrganisationView>> {
    const rows = await this.house.work.read(memberOf(request), 'directory', (tx) =>
      listOrganisations(tx, {
        jurisdiction: query.jurisdiction,
        type: query.type,
        region: query.region,
        search: query.search,
        service: query.service,
        after: query.after,
        limit: PAGE + 1,
      }),
    );
    return pageOf(rows, PAGE);
  }

  /** One organisation. */
  @Get(':organisationId')
  @Permit('organisation.read')
  async read(
    @Req() request: PanohRequest,
    @Param('organisationId', uuidParam) organisationId: string,
  ): Promise<OrganisationView> {
    return this.house.work.read(memberOf(request), 'directory', (tx) => getOrganisation(tx, organisationId));
  }

  /** Enters an organisation. */
  @Post()
  @Permit('organisation.register')
  async register(
    @Req() request: PanohRequest,
    @Body() body: RegisterOrganisationBody,
  ): Promise<OrganisationView> {
    return this.changes.run(request, {
      command: async (tx) => ({
        ids: await registerOrganisation(tx, {
          id: randomUUID(),
          name: body.name,
          type: body.type,
          country: body.country,
          jurisdictions: body.jurisdictions,
          calendar: body.calendar,
          zone: body.zone,
          region: body.region ?? null,
          superiorId: body.superiorId ?? null,
          dutyEmail: body.dutyEmail ?? null,
          dutyPhone: body.dutyPhone ?? null,
        }),
      }),
      present: (tx, outcome) => getOrganisation(tx, outcome.ids.organisationId),
    });
  }

  /** Corrects name, contacts or region; country, jurisdictions and kind stay as they are. */
  @Patch(':organisationId')
  @Permit('organisation.change')
  async change(
    @Req() request: PanohRequest,
    @Param('organisationId', uuidParam) organisationId: string,
    @Body() body: ChangeOrganisationBody,
  ): Promise<OrganisationView> {
    const { revision, ...fields } = body;
    return this.changes.run(request, {
      command: async (tx, actor) => {
        const change = { organisationId, ...fields, ifRevision: revision };
        return {
          ids: { organisationId },
          versions: { organisation: (await changeOrganisation(tx, actor, change)).revision },
        };
      },
      present: (tx) => getOrganisation(tx, organisationId),
    });
  }
}

async function getOrganisation(tx: ReadTx, id: string | undefined): Promise<OrganisationView> {
  const organisation = id === undefined ? undefined : await findOrganisation(tx, id);
  if (organisation === undefined) throw notFound();
  return organisation;
}

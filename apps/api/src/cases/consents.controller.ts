import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Consent,
  consentsOf,
  findConsent,
  recordConsent,
  requireAccess,
  stateOf,
  withdrawConsent,
  writeConsentDown,
} from '@panoh/cases';
import { notFound, type Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { ConsentAnswer, ConsentsAnswer, WithdrawalBody, WrittenConsentBody } from './consents.dto';
import { FormBody, saidIn } from './form-body';
import type { Plain } from './plain';

/** What the person agreed to, refused or took back. */
@ApiTags('consents')
@Controller('api/v1')
export class ConsentsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** One answer for one purpose; a refusal is written as carefully as a yes. */
  @Post('cases/:caseId/consents')
  @Permit('consent.record')
  @ApiCreatedResponse({ type: ConsentAnswer })
  async record(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Body() body: FormBody,
  ): Promise<Plain<ConsentAnswer>> {
    return this.changes.run(request, {
      access: async (tx) => {
        await requireAccess(tx, caseId, 'person');
      },
      command: async (tx) => {
        const consent = { caseId, document: body.document, ...saidIn(body) };
        const { consentId } = await recordConsent(tx, this.house.vault, consent);
        return { ids: { consentId } };
      },
      present: (tx, { ids }) => getConsent(tx, ids.consentId),
    });
  }

  /** Every answer the person gave, and how it stands. */
  @Get('cases/:caseId/consents')
  @Permit('consent.read')
  @ApiOkResponse({ type: ConsentsAnswer })
  async list(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
  ): Promise<Plain<ConsentsAnswer>> {
    return this.house.work.read(memberOf(request), 'case-work', async (tx) => {
      await requireAccess(tx, caseId, 'code');
      return { items: (await consentsOf(tx, caseId)).map((consent) => answer(consent, tx.now)) };
    });
  }

  /** The written form of a consent that was only spoken: it says the same, within 24 hours. */
  @Post('consents/:consentId/written')
  @HttpCode(200)
  @Permit('consent.record')
  @ApiOkResponse({ type: ConsentAnswer })
  async writeDown(
    @Req() request: PanohRequest,
    @Param('consentId', uuidParam) consentId: string,
    @Body() { document }: WrittenConsentBody,
  ): Promise<Plain<ConsentAnswer>> {
    return this.changes.run(request, {
      access: async (tx) => {
        await getConsent(tx, consentId);
      },
      command: async (tx) => {
        await writeConsentDown(tx, this.house.vault, { consentId, document });
        return { ids: { consentId } };
      },
      present: (tx) => getConsent(tx, consentId),
    });
  }

  /** Stops the sharing at once. */
  @Post('consents/:consentId/withdrawal')
  @HttpCode(200)
  @Permit('consent.withdraw')
  @ApiOkResponse({ type: ConsentAnswer })
  async withdraw(
    @Req() request: PanohRequest,
    @Param('consentId', uuidParam) consentId: string,
    @Body() body: WithdrawalBody,
  ): Promise<Plain<ConsentAnswer>> {
    return this.changes.run(request, {
      access: async (tx) => {
        await getConsent(tx, consentId);
      },
      command: async (tx) => {
        await withdrawConsent(tx, { consentId, way: body.way, ...saidIn(body) });
        return { ids: { consentId } };
      },
      present: (tx) => getConsent(tx, consentId),
    });
  }
}

async function getConsent(tx: ReadTx, consentId: string | undefined): Promise<Plain<ConsentAnswer>> {
  const consent = consentId === undefined ? undefined : await findConsent(tx, consentId);
  if (consent === undefined) throw notFound();
  return answer(consent, tx.now);
}

function answer(consent: Consent, now: Temporal.Instant): Plain<ConsentAnswer> {
  const { id, purpose, recipientKind, recipientOrganisationId, circleCountry, circleRegion } = consent;
  const { recordId, awaitsWriting } = consent;
  return {
    ...{ id, purpose, recipientKind, recipientOrganisationId, circleCountry, circleRegion },
    ...{ recordId, awaitsWriting },
    state: stateOf(consent, now),
    circleKinds: [...consent.circleKinds],
    categories: [...consent.categories],
    validFrom: consent.validFrom?.toString() ?? null,
    validUntil: consent.validUntil?.toString() ?? null,
    endedAt: consent.endedAt?.toString() ?? null,
    occurredAt: consent.occurredAt.toString(),
  };
}

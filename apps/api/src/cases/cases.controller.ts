import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { accessByCode, cardOf, caseView, grantsFor, listCases, requireAccess } from '@panoh/cases';
import { parseCaseCode } from '@panoh/kernel';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { pageOf } from '../http/page';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { caseAnswer, caseLineAnswer, grantAnswer } from './case-answers';
import {
  CardAnswer,
  CaseAnswer,
  CasePageAnswer,
  GrantsAnswer,
  ListCasesQuery,
  RegisterSignalBody,
} from './cases.dto';
import { registerSignalCase } from './register-signal';
import type { Plain } from './plain';

const PAGE = 50;

/** Signals, cases and their cards. */
@ApiTags('cases')
@Controller('api/v1')
export class CasesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** A signal without identity; the answer is what is printed on the card. */
  @Post('signals')
  @Permit('case.register')
  @ApiCreatedResponse({ type: CardAnswer })
  async register(@Req() request: PanohRequest, @Body() body: RegisterSignalBody): Promise<Plain<CardAnswer>> {
    return this.changes.run(request, {
      command: async (tx, actor) => {
        const { caseId } = await registerSignalCase(tx, this.house.vault, actor, body);
        return { ids: { caseId } };
      },
      present: async (tx, { ids: { caseId = '' } }) => ({ caseId, ...(await cardOf(tx, caseId)) }),
    });
  }

  /** Codes only, newest first. */
  @Get('cases')
  @Permit('case.read')
  @ApiOkResponse({ type: CasePageAnswer })
  async list(
    @Req() request: PanohRequest,
    @Query() { assigned, open, after }: ListCasesQuery,
  ): Promise<Plain<CasePageAnswer>> {
    const rows = await this.house.work.read(memberOf(request), 'case-list', (tx) =>
      listCases(tx, { assigned, open, after, limit: PAGE + 1 }),
    );
    const { items, next } = pageOf(rows, PAGE);
    return { items: items.map(caseLineAnswer), next };
  }

  /** The case of a card, for whoever may know of it. */
  @Get('cases/by-code/:code')
  @Permit('case.read')
  @ApiOkResponse({ type: CardAnswer })
  async byCode(@Req() request: PanohRequest, @Param('code') code: string): Promise<Plain<CardAnswer>> {
    const printed = parseCaseCode(code);
    return this.house.work.read(memberOf(request), 'case-work', async (tx) => {
      const { caseId } = await accessByCode(tx, printed);
      return { caseId, code: printed };
    });
  }

  /** A case with the sections that are open to the reader. */
  @Get('cases/:caseId')
  @Permit('case.read')
  @ApiOkResponse({ type: CaseAnswer })
  async read(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
  ): Promise<Plain<CaseAnswer>> {
    return this.house.work.read(memberOf(request), 'case-work', async (tx) =>
      caseAnswer(await caseView(tx, this.house.vault, caseId)),
    );
  }

  /** What is printed on the card, once more. */
  @Get('cases/:caseId/card')
  @Permit('case.read')
  @ApiOkResponse({ type: CardAnswer })
  async card(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
  ): Promise<Plain<CardAnswer>> {
    return this.house.work.read(memberOf(request), 'card', async (tx) => ({
      caseId,
      ...(await cardOf(tx, caseId)),
    }));
  }

  /** Who received what, when and why: what the person may ask at any time. */
  @Get('cases/:caseId/grants')
  @Permit('grant.read')
  @ApiOkResponse({ type: GrantsAnswer })
  async grants(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
  ): Promise<Plain<GrantsAnswer>> {
    return this.house.work.read(memberOf(request), 'case-work', async (tx) => {
      await requireAccess(tx, caseId, 'code');
      return { items: (await grantsFor(tx, caseId)).map(grantAnswer) };
    });
  }
}

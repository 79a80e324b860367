import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  cardOf,
  countAttempt,
  findByName,
  findPossibleMatch,
  registerRefusal,
  requireAccess,
  takeOverRefusal,
} from '@panoh/cases';
import type { FormDocument } from '@panoh/kernel';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { CardAnswer } from './cases.dto';
import { saidIn } from './form-body';
import {
  NameMatchesAnswer,
  PersonSearchBody,
  PossibleMatchAnswer,
  RefusalBody,
  TakeOverAnswer,
  TakeOverBody,
  wishIn,
} from './persons.dto';
import type { Plain } from './plain';

/** Finding a person again without showing anybody’s case. */
@ApiTags('persons')
@Controller('api/v1')
export class PersonsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Cases of the own organisation that may be this person's, by their codes. */
  @Post('persons/search')
  @HttpCode(200)
  @Permit('person.search')
  @ApiOkResponse({ type: NameMatchesAnswer })
  async search(
    @Req() request: PanohRequest,
    @Body() body: PersonSearchBody,
  ): Promise<Plain<NameMatchesAnswer>> {
    const wish = wishIn(body);
    const items = await this.house.work.read(memberOf(request), 'person-search', (tx) =>
      findByName(tx, this.house.keyring, wish),
    );
    return { items };
  }

  /** One bit about the whole node: counted, audited, and never whose or which. */
  @Post('persons/possible-match')
  @HttpCode(200)
  @Permit('person.search')
  @ApiOkResponse({ type: PossibleMatchAnswer })
  async possibleMatch(
    @Req() request: PanohRequest,
    @Body() body: PersonSearchBody,
  ): Promise<Plain<PossibleMatchAnswer>> {
    const wish = wishIn(body);
    return this.changes.run(request, {
      command: async (tx) => {
        await countAttempt(tx);
        const { possible } = await findPossibleMatch(tx, this.house.keyring, wish);
        return { ids: {}, versions: { possible: possible ? 1 : 0 } };
      },
      // A replay repeats the answer: asked again it would be a new question that nobody counts.
      present: async (_tx, { versions }) => ({ possible: versions?.possible === 1 }),
    });
  }

  /** The person said no: a card with a code and one anonymous fact, nothing else. */
  @Post('refusals')
  @Permit('refusal.record')
  @ApiCreatedResponse({ type: CardAnswer })
  async refuse(@Req() request: PanohRequest, @Body() body: RefusalBody): Promise<Plain<CardAnswer>> {
    return this.changes.run(request, {
      command: async (tx) => {
        const { jurisdiction, region, ageClass, signal, gender, ageBand } = body;
        const { caseId } = await registerRefusal(tx, this.house.vault, {
          ...{ jurisdiction, region: region ?? null, ageClass, gender, ageBand, ...saidIn(body) },
          signal: signal as FormDocument,
        });
        return { ids: { caseId } };
      },
      present: async (tx, { ids: { caseId = '' } }) => ({ caseId, ...(await cardOf(tx, caseId)) }),
    });
  }

  /** By the person's choice only: they bring the code, and are then counted once. */
  @Post('cases/:caseId/earlier-refusal')
  @HttpCode(200)
  @Permit('refusal.take-over')
  @ApiOkResponse({ type: TakeOverAnswer })
  async takeOver(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Body() { code }: TakeOverBody,
  ): Promise<Plain<TakeOverAnswer>> {
    return this.changes.run(request, {
      access: async (tx) => {
        await requireAccess(tx, caseId, 'person');
      },
      command: async (tx) => {
        const linked = await takeOverRefusal(tx, this.house.vault, { caseId, code });
        return { ids: { caseId }, versions: { linked: linked ? 1 : 0 } };
      },
      present: async (_tx, { versions }) => ({ linked: versions?.linked === 1 }),
    });
  }
}

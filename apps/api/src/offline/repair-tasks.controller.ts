import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  discardRegistration,
  keepMending,
  listRepairTasks,
  lockOpening,
  requireAuthored,
  sealedBinding,
} from '@panoh/cases';
import { DomainError, type FormDocument, notFound } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { type Page, pageOf } from '../http/page';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { openRegistration, unsealed } from './open-registration';
import { type SealedRegistrationView, sealedRegistrationView } from './sealed-registrations.answers';
import { DiscardingBody, ListRepairTasksQuery, MendingBody } from './sealed-registrations.dto';

const PAGE = 50;

/** What the author wrote, with whatever is wrong in it; the forms are those of the field catalogue. */
interface WrittenRegistration {
  readonly kind?: string;
  readonly jurisdiction?: string;
  readonly region?: string | null;
  readonly ageClass?: string;
  readonly occurredAt?: string;
  readonly lateReason?: string;
  readonly legalBasis?: string;
  readonly newCode?: boolean;
  readonly signal?: FormDocument;
  readonly consents?: readonly FormDocument[];
  readonly person?: FormDocument | null;
  readonly forms?: Readonly<Record<string, FormDocument>>;
}

interface RepairTaskView extends SealedRegistrationView {
  /** The registration as its author wrote it or mended it last; null when it cannot be opened any more. */
  readonly registration: WrittenRegistration | null;
}

/** Offline registrations that could not become a case as they are: shown to their author, field by field. */
@ApiTags('offline')
@Controller('api/v1/repair-tasks')
export class RepairTasksController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Own repair tasks, oldest first, without a word of what stands in them. */
  @Get()
  @Permit('repair-task.read')
  async list(
    @Req() request: PanohRequest,
    @Query() { after }: ListRepairTasksQuery,
  ): Promise<Page<SealedRegistrationView>> {
    const rows = await this.house.work.read(memberOf(request), 'own-registrations', (tx) =>
      listRepairTasks(tx, { after, limit: PAGE + 1 }),
    );
    return pageOf(rows.map(sealedRegistrationView), PAGE);
  }

  /** For the author alone: what was written, and which fields stand in the way. */
  @Get(':registrationId')
  @Permit('repair-task.read')
  async read(
    @Req() request: PanohRequest,
    @Param('registrationId', uuidParam) registrationId: string,
  ): Promise<RepairTaskView> {
    return this.house.work.read(memberOf(request), 'repair', async (tx) => {
      const sealed = await requireAuthored(tx, registrationId);
      if (sealed.state !== 'repair') throw notFound();
      tx.seen({ kind: 'sealed-registration', id: registrationId }, ['registration']);
      const registration = await unsealed(tx, this.house, sealed).catch((fault: unknown) => {
        if (fault instanceof DomainError && fault.code === 'NODE_KEY.CANNOT_OPEN') return null;
        throw fault;
      });
      return {
        ...sealedRegistrationView(sealed),
        registration: registration as WrittenRegistration | null,
      };
    });
  }

  /** The registration as its author put it right: kept sealed, and tried again. */
  @Post(':registrationId/mending')
  @HttpCode(200)
  @Permit('repair-task.mend')
  async mend(
    @Req() request: PanohRequest,
    @Param('registrationId', uuidParam) registrationId: string,
    @Body() { registration }: MendingBody,
  ): Promise<SealedRegistrationView> {
    return this.decide(request, registrationId, async (tx, sealed) => {
      if (sealed.state !== 'repair') return;
      const content = await this.house.nodeKey.seal(registration, sealedBinding(sealed));
      await keepMending(tx, registrationId, content);
      await openRegistration(tx, this.house, sealed, true);
    });
  }

  /** It becomes no case, and its words go at once; its code stays used up. */
  @Post(':registrationId/discarding')
  @HttpCode(200)
  @Permit('repair-task.discard')
  async discard(
    @Req() request: PanohRequest,
    @Param('registrationId', uuidParam) registrationId: string,
    @Body() { reason }: DiscardingBody,
  ): Promise<SealedRegistrationView> {
    return this.decide(request, registrationId, (tx, sealed) => discardRegistration(tx, sealed, reason));
  }

  /** By its author, one at a time. */
  private decide(
    request: PanohRequest,
    registrationId: string,
    command: (tx: Tx, sealed: Awaited<ReturnType<typeof requireAuthored>>) => Promise<unknown>,
  ): Promise<SealedRegistrationView> {
    return this.changes.run(request, {
      access: async (tx) => {
        await requireAuthored(tx, registrationId);
      },
      command: async (tx) => {
        // Before its state is read: two windows that mend at once would leave words behind that are a case already.
        await lockOpening(tx, registrationId);
        await command(tx, await requireAuthored(tx, registrationId));
        return { ids: { registrationId } };
      },
      present: async (tx) => sealedRegistrationView(await requireAuthored(tx, registrationId)),
    });
  }
}

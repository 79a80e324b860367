import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  digestOf,
  findSealedRegistration,
  listSealedRegistrations,
  receivedAlready,
  receiveRegistration,
  requireAuthored,
} from '@panoh/cases';
import { findDeviceFacts } from '@panoh/identity';
import { notFound } from '@panoh/kernel';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { deviceTokenOf } from './device-token';
import { openRegistration } from './open-registration';
import {
  arrivedRegistrationView,
  type SealedRegistrationView,
  sealedRegistrationView,
} from './sealed-registrations.answers';
import { SealedRegistrationBody } from './sealed-registrations.dto';

/** Registrations that a device made without a network and sealed to the node. */
@ApiTags('offline')
@Controller('api/v1/sealed-registrations')
export class SealedRegistrationsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** What the member's devices sent and what became of it. */
  @Get()
  @Permit('sealed-registration.read')
  async list(@Req() request: PanohRequest): Promise<{ items: SealedRegistrationView[] }> {
    const rows = await this.house.work.read(memberOf(request), 'own-registrations', (tx) =>
      listSealedRegistrations(tx),
    );
    return { items: rows.map(sealedRegistrationView) };
  }

  /**
   * Stored as it comes; nothing in it is a reason to refuse. Sent twice it is one. Without the device's token in the
   * header `Panoh-Device` its author looks at it before it becomes a case: a seal alone says nothing about who made it.
   */
  @Post()
  @Permit('sealed-registration.send')
  async receive(
    @Req() request: PanohRequest,
    @Body() body: SealedRegistrationBody,
  ): Promise<SealedRegistrationView> {
    const enc = Buffer.from(body.enc, 'base64url');
    const ciphertext = Buffer.from(body.ciphertext, 'base64url');
    const { id, deviceId, keyId, code, occurredAt, textVersions } = body;
    const sealed = { id, deviceId, keyId, code, occurredAt, textVersions, enc, ciphertext };
    return this.changes.run(request, {
      command: async (tx) => {
        const device = await findDeviceFacts(tx, deviceId, deviceTokenOf(request));
        await receiveRegistration(tx, { ...sealed, device });
        return { ids: { id } };
      },
      present: async (tx) => {
        const found = await findSealedRegistration(tx, id);
        if (found !== undefined) return sealedRegistrationView(found);
        const receivedAt = await receivedAlready(tx, id, digestOf(sealed));
        if (receivedAt === undefined) throw notFound();
        return arrivedRegistrationView(sealed, receivedAt);
      },
    });
  }

  /** Its author makes it a case; what stands in the way becomes a repair task, and nothing is lost. */
  @Post(':registrationId/opening')
  @HttpCode(200)
  @Permit('sealed-registration.open')
  async open(
    @Req() request: PanohRequest,
    @Param('registrationId', uuidParam) registrationId: string,
  ): Promise<SealedRegistrationView> {
    return this.changes.run(request, {
      access: async (tx) => {
        await requireAuthored(tx, registrationId);
      },
      command: async (tx) => {
        await openRegistration(tx, this.house, await requireAuthored(tx, registrationId), false);
        return { ids: { registrationId } };
      },
      present: async (tx) => sealedRegistrationView(await requireAuthored(tx, registrationId)),
    });
  }
}

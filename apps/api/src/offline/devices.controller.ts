import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { codeSheafOf, reserveCodes, type ReservedCode } from '@panoh/cases';
import {
  contactOfDevice,
  type DeviceState,
  type DeviceView,
  getDevice,
  killDevice,
  listDevices,
  registerDevice,
  requireOwnDevice,
} from '@panoh/identity';
import { newestConsentTexts } from '@panoh/lawbook';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { OpenDoor, Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { deviceTokenOf } from './device-token';
import { RegisterDeviceBody } from './devices.dto';

/** The codes for cases made on a device, and the texts that it reads to people meanwhile. */
interface CodeSheaf {
  readonly codes: readonly ReservedCode[];
  /** The versions to fetch and to keep: the consent names the one that was read out. */
  readonly consentTexts: readonly {
    readonly purpose: string;
    readonly language: string;
    readonly version: number;
  }[];
}

/** Devices on which members work without a network. */
@ApiTags('offline')
@Controller('api/v1')
export class DevicesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Own devices; a lead and an administrator see those of their organisation. */
  @Get('devices')
  @Permit('device.read')
  async list(@Req() request: PanohRequest): Promise<{ items: DeviceView[] }> {
    const items = await this.house.work.read(memberOf(request), 'own-organisation', (tx) => listDevices(tx));
    return { items };
  }

  /** This device may work offline. Its token is shown in this answer only; a replay answers without it. */
  @Post('devices')
  @Permit('device.register')
  async register(
    @Req() request: PanohRequest,
    @Body() { name }: RegisterDeviceBody,
  ): Promise<DeviceView & { token?: string }> {
    let token: string | undefined;
    const device = await this.changes.run(request, {
      command: async (tx, actor) => {
        const registered = await registerDevice(tx, actor, name);
        token = registered.token;
        return { ids: { deviceId: registered.deviceId } };
      },
      present: (tx, { ids: { deviceId = '' } }) => getDevice(tx, deviceId),
    });
    return { ...device, token };
  }

  /** Shuts a device out: at its next contact it is told so and forgets what it holds. */
  @Delete('devices/:deviceId')
  @HttpCode(200)
  @Permit('device.kill')
  async kill(
    @Req() request: PanohRequest,
    @Param('deviceId', uuidParam) deviceId: string,
  ): Promise<DeviceView> {
    return this.changes.run(request, {
      access: async (tx) => {
        await getDevice(tx, deviceId);
      },
      command: async (tx, actor) => {
        await killDevice(tx, actor, deviceId);
        return { ids: { deviceId } };
      },
      present: (tx) => getDevice(tx, deviceId),
    });
  }

  /** Fills the device's sheaf up to 50 codes, and says which consent texts are in force. */
  @Post('devices/:deviceId/code-sheaf')
  @HttpCode(200)
  @Permit('code-sheaf.take')
  async sheaf(
    @Req() request: PanohRequest,
    @Param('deviceId', uuidParam) deviceId: string,
  ): Promise<CodeSheaf> {
    return this.changes.run(request, {
      access: (tx, actor) => requireOwnDevice(tx, actor, deviceId),
      command: async (tx) => {
        await reserveCodes(tx, deviceId);
        return { ids: { deviceId } };
      },
      present: async (tx) => ({
        codes: await codeSheafOf(tx, deviceId),
        consentTexts: await newestConsentTexts(tx),
      }),
    });
  }

  /** A device asks with its token, signed in or not, whether it may go on. */
  @Get('device-contact')
  @OpenDoor()
  async contact(@Req() request: PanohRequest): Promise<{ state: DeviceState }> {
    const token = deviceTokenOf(request);
    if (token === undefined) return { state: 'unknown' };
    return { state: await contactOfDevice(this.house.database, token) };
  }
}

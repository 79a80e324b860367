import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Demo, demoAccounts } from '@panoh/identity';
import { HOUSE, type House } from '../house/house';
import { OpenDoor } from '../http/permit';

interface InstallationView {
  readonly kind: 'demo' | 'test' | 'real';
  /**
   * Where the quick exit leads.
   * @format uri
   */
  readonly quickExit: string;
  /** The invented people of a demo, so that whoever opens it can be one of them. */
  readonly demo?: Demo;
}

/** What the sign-in page says before anybody is known. */
@ApiTags('session')
@Controller('api/v1/installation')
export class InstallationController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** What this installation is; of a demo also who can be tried. */
  @Get()
  @OpenDoor()
  async read(): Promise<InstallationView> {
    const { kind } = this.house.installation;
    const quickExit = this.house.config.PANOH_QUICK_EXIT_URL;
    return kind === 'demo'
      ? { kind, quickExit, demo: await demoAccounts(this.house.work) }
      : { kind, quickExit };
  }
}

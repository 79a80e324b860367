import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type DeadLetter, listDeadLetters, replayDeadLetter } from '@panoh/notifications';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';

/** What has failed so often that it waits for a person. */
@ApiTags('dead-letters')
@Controller('api/v1/dead-letters')
export class DeadLettersController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Oldest first: kind, code of the fault and tries; neither whose they are nor what they say. */
  @Get()
  @Permit('dead-letter.read')
  async list(@Req() request: PanohRequest): Promise<{ items: DeadLetter[] }> {
    return { items: await this.house.work.read(memberOf(request), 'deliveries', listDeadLetters) };
  }

  /** Tries one again, under the same key as before. */
  @Post(':deadLetterId/replay')
  @HttpCode(200)
  @Permit('dead-letter.replay')
  async replay(
    @Req() request: PanohRequest,
    @Param('deadLetterId', uuidParam) deadLetterId: string,
  ): Promise<{ replayed: true }> {
    return this.changes.run(request, {
      command: async (tx) => {
        await replayDeadLetter(tx, deadLetterId);
        return { ids: { deadLetterId } };
      },
      present: async () => ({ replayed: true as const }),
    });
  }
}

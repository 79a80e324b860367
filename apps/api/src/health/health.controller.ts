import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HOUSE, type House } from '../house/house';
import { OpenDoor } from '../http/permit';
import { metrics } from './metrics';

/** How the program is, for those who run it. */
@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** The process answers. */
  @Get('health/live')
  @OpenDoor()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can work: the database answers. A queue that is down does not count; the outbox waits for it. */
  @Get('health/ready')
  @OpenDoor()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: 'ok' | 'waiting' }> {
    const answered = await this.house.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (!answered) void reply.status(503);
    return { status: answered ? 'ok' : 'waiting' };
  }

  /** Counts and times for Prometheus; no label ever holds an id. */
  @Get('metrics')
  @OpenDoor()
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', metrics.contentType);
    return metrics.metrics();
  }
}

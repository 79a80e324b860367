import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { forbidden } from '@panoh/kernel';
import type { FastifyReply } from 'fastify';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { EventDesk } from './event-desk';
import { parseMark } from './event-text';
import { EventsQuery } from './events.dto';

/** What a member is told. */
@ApiTags('notices')
@Controller('api/v1/events')
export class EventsController {
  constructor(@Inject(EventDesk) private readonly desk: EventDesk) {}

  /**
   * Tells an open screen, as server-sent events, that something of its member changed: by kind and id only. The
   * events are `notice`, `referral`, `everything` (look at all of it again) and `session-ended`.
   */
  @Get()
  @Permit('notice.read')
  @ApiProduces('text/event-stream')
  @Header('content-type', 'text/event-stream; charset=utf-8')
  // Between us and the browser nobody holds the stream back until it ends.
  @Header('x-accel-buffering', 'no')
  async listen(
    @Req() request: PanohRequest,
    @Query() { after, seconds }: EventsQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { sessionToken } = request;
    if (sessionToken === undefined)
      throw forbidden('EVENTS.SESSION', 'Only a screen is told at once. A program asks for its notices.');
    const since = request.headers['last-event-id'];
    const mark = parseMark(typeof since === 'string' ? since : after);
    const stream = await this.desk.open(memberOf(request), sessionToken, mark);
    const lasting = request.method === 'HEAD' ? 0 : seconds;
    if (lasting === 0) stream.end();
    else if (lasting !== undefined) setTimeout(() => stream.end(), lasting * 1_000).unref();
    void reply.send(stream.body);
  }
}

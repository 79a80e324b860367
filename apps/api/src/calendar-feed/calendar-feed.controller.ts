import { Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { listDeadlines } from '@panoh/deadlines';
import { actorOfCalendarFeed, endCalendarFeed, findCalendarFeed, makeCalendarFeed } from '@panoh/identity';
import { may, notFound } from '@panoh/kernel';
import { textsIn } from '@panoh/notifications';
import type { ReadTx } from '@panoh/platform';
import type { Plain } from '../cases/plain';
import { deadlineAnswers } from '../deadlines/deadline-answers';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { OpenDoor, Permit } from '../http/permit';
import { Labels } from '../law/labels';
import { NoticeBook } from '../notifications/notice-book';
import { CalendarFeedAnswer, MadeCalendarFeedAnswer } from './calendar-feed.dto';
import { deadlineCalendar } from './deadline-calendar';

const MOST_CLOCKS = 1_000;

/** By when, why, and what one may do about it. */
@ApiTags('deadlines')
@Controller('api/v1/calendar-feed')
export class CalendarFeedController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
    private readonly labels: Labels,
    private readonly book: NoticeBook,
  ) {}

  /** Whether the membership has a calendar address. */
  @Get()
  @Permit('calendar-feed.read')
  @ApiOkResponse({ type: CalendarFeedAnswer })
  async read(@Req() request: PanohRequest): Promise<Plain<CalendarFeedAnswer>> {
    return this.house.work.read(memberOf(request), 'own-session', standing);
  }

  /** Makes the address, or another one in place of it. It opens codes and dates to whoever has it, and nothing else. */
  @Post()
  @Permit('calendar-feed.make')
  @ApiCreatedResponse({ type: MadeCalendarFeedAnswer })
  async make(@Req() request: PanohRequest): Promise<Plain<MadeCalendarFeedAnswer>> {
    let secret: string | undefined;
    const answer = await this.changes.run<Plain<CalendarFeedAnswer>>(request, {
      command: async (tx, actor) => {
        secret = (await makeCalendarFeed(tx, actor)).secret;
        return { ids: { membershipId: actor.membershipId } };
      },
      present: standing,
    });
    if (secret === undefined) return answer;
    const where = `/api/v1/calendar-feed/${secret}.ics`;
    return { ...answer, address: new URL(where, this.house.config.PANOH_PUBLIC_URL).href };
  }

  /** The address answers no more. */
  @Delete()
  @HttpCode(200)
  @Permit('calendar-feed.end')
  @ApiOkResponse({ type: CalendarFeedAnswer })
  async end(@Req() request: PanohRequest): Promise<Plain<CalendarFeedAnswer>> {
    return this.changes.run<Plain<CalendarFeedAnswer>>(request, {
      command: async (tx, actor) => {
        await endCalendarFeed(tx, actor);
        return { ids: { membershipId: actor.membershipId } };
      },
      present: standing,
    });
  }

  /** Open clocks as a calendar (RFC 5545), by the code of the case and one word that names no clock. */
  @Get(':file')
  @OpenDoor()
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'inline; filename="calendar.ics"')
  async calendar(@Param('file') file: string): Promise<string> {
    const secret = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
    const found = await actorOfCalendarFeed(this.house.database, secret);
    if (found === undefined || !may(found.actor, 'deadline.read')) throw notFound();
    const { calendar } = textsIn(this.book.texts, found.language);
    return this.house.work.read(found.actor, 'calendar-feed', async (tx) => {
      const open = await listDeadlines(tx, { limit: MOST_CLOCKS, onlyCounted: true });
      // A clock that stands still has no date to put into a calendar.
      const running = open.filter(({ state }) => state !== 'paused');
      const clocks = await deadlineAnswers(tx, running, this.labels.of(found.language));
      return deadlineCalendar(clocks, { word: calendar.deadline, now: tx.now.toString() });
    });
  }
}

const standing = async (tx: ReadTx): Promise<Plain<CalendarFeedAnswer>> => {
  const feed = await findCalendarFeed(tx);
  const { madeAt, readAt } = feed ?? {};
  return {
    active: feed !== undefined,
    madeAt: madeAt?.toString() ?? null,
    readAt: readAt?.toString() ?? null,
  };
};

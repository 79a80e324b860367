import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { calendarOf, editCalendar, listCalendars } from '@panoh/directory';
import { type Calendar, invalid, isCode, notFound } from '@panoh/kernel';
import { codebookOf } from '@panoh/lawbook';
import type { ReadTx } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { ChangeDayBody, changeIn } from './calendars.dto';
import { type MovedDates, movedDates } from './moved-dates';

/** Working days and holidays by country. */
@ApiTags('calendars')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Calendars of working days. */
  @Get()
  @Permit('calendar.read')
  async list(@Req() request: PanohRequest): Promise<{ items: Pick<Calendar, 'id' | 'revision' | 'zone'>[] }> {
    const calendars = await this.house.work.read(memberOf(request), 'calendar', listCalendars);
    return { items: calendars.map(({ id, revision, zone }) => ({ id, revision, zone })) };
  }

  /** One calendar with its days, each with its source and how sure it is. */
  @Get(':id')
  @Permit('calendar.read')
  async read(@Req() request: PanohRequest, @Param('id') id: string): Promise<Calendar> {
    return this.house.work.read(memberOf(request), 'calendar', (tx) => getCalendar(tx, id));
  }

  /** Which dates an edit would move, before it is made. Nothing is changed. */
  @Post(':id/preview')
  @HttpCode(200)
  @Permit('calendar.edit')
  async preview(
    @Req() request: PanohRequest,
    @Param('id') id: string,
    @Body() body: ChangeDayBody,
  ): Promise<MovedDates> {
    return this.house.work.read(memberOf(request), 'calendar', async (tx) => {
      await getCalendar(tx, id);
      return movedDates(tx, { calendarId: id, change: changeIn(body) });
    });
  }

  /** Enters or takes out one day; open deadlines that count working days are computed anew. */
  @Post(':id/days')
  @HttpCode(200)
  @Permit('calendar.edit')
  async change(
    @Req() request: PanohRequest,
    @Param('id') id: string,
    @Body() body: ChangeDayBody,
  ): Promise<Calendar> {
    return this.changes.run(request, {
      access: async (tx) => {
        await getCalendar(tx, id);
      },
      command: async (tx) => {
        const { reason, holiday, ifRevision } = body;
        if (holiday !== undefined) await refuseUnknown(tx, holiday);
        const { revision } = await editCalendar(tx, {
          calendarId: id,
          change: changeIn(body),
          reason,
          ifRevision,
        });
        return { ids: { calendarId: id }, versions: { revision } };
      },
      present: (tx) => getCalendar(tx, id),
    });
  }
}

async function refuseUnknown(tx: ReadTx, holiday: string): Promise<void> {
  if (!isCode(await codebookOf(tx, 'holiday'), holiday))
    throw invalid(
      'CALENDAR.INVALID',
      'This holiday is not in the list of holidays. Give the day a name only.',
      {
        holiday,
      },
    );
}

async function getCalendar(tx: ReadTx, id: string): Promise<Calendar> {
  const known = await listCalendars(tx);
  if (!known.some((calendar) => calendar.id === id)) throw notFound();
  return calendarOf(tx, id);
}

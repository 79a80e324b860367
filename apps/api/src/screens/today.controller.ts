import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { lastVisit, markVisit } from '@panoh/notifications';
import type { Temporal } from '@panoh/kernel';
import { IsISO8601, Matches } from 'class-validator';
import { instantIn } from '../cases/form-body';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';
import { NoticeBook } from '../notifications/notice-book';
import { type TodayScreen, todayScreen } from './today-screen';

export class SeenBody {
  @ApiProperty({ type: String, format: 'date-time', description: 'The `now` of the page you saw' })
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'seenUntil needs its zone: Z or +05:00.' })
  seenUntil!: string;
}

/** The first page of everybody. */
@ApiTags('today')
@Controller('api/v1/today')
export class TodayController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
    private readonly labels: Labels,
    private readonly book: NoticeBook,
  ) {}

  /** What must be done, what runs out next, and what changed since the last visit: codes only. */
  @Get()
  @Permit('today.read')
  async read(@Req() request: PanohRequest, @Query() { language }: LanguageQuery): Promise<TodayScreen> {
    const actor = memberOf(request);
    const words = { labels: this.labels.of(language), texts: this.book.texts };
    return this.house.work.read(actor, 'today', (tx) => todayScreen(tx, actor, words));
  }

  /** What changed up to then has been seen; a later visit shows what came after. */
  @Post('seen')
  @HttpCode(200)
  @Permit('today.read')
  async seen(
    @Req() request: PanohRequest,
    @Body() { seenUntil }: SeenBody,
  ): Promise<{ readonly seenUntil: Temporal.Instant | null }> {
    return this.changes.run(request, {
      command: async (tx) => {
        await markVisit(tx, instantIn(seenUntil));
        return { ids: {} };
      },
      present: async (tx) => ({ seenUntil: await lastVisit(tx) }),
    });
  }
}

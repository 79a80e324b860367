import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listNotices, markRead, type NoticeView } from '@panoh/notifications';
import type { Plain } from '../cases/plain';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { pageOf } from '../http/page';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { NoticeBook } from './notice-book';
import { ListNoticesQuery, type NoticeAnswer, NoticePageAnswer, ReadAnswer } from './notices.dto';

const PAGE = 50;

/** What a member is told. */
@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
    private readonly book: NoticeBook,
  ) {}

  /** Unread first, newest first. */
  @Get()
  @Permit('notice.read')
  @ApiOkResponse({ type: NoticePageAnswer })
  async list(
    @Req() request: PanohRequest,
    @Query() { unread, after }: ListNoticesQuery,
  ): Promise<Plain<NoticePageAnswer>> {
    const rows = await this.house.work.read(memberOf(request), 'own-notices', (tx) =>
      listNotices(tx, this.book.texts, { unread, after, limit: PAGE + 1 }),
    );
    const { items, next } = pageOf(rows, PAGE);
    return { items: items.map(noticeAnswer), next };
  }

  /** Of the common inbox: read for everyone once one has read it. */
  @Post(':noticeId/read')
  @HttpCode(200)
  @Permit('notice.read')
  @ApiOkResponse({ type: ReadAnswer })
  async read(
    @Req() request: PanohRequest,
    @Param('noticeId', uuidParam) noticeId: string,
  ): Promise<ReadAnswer> {
    return this.changes.run(request, {
      command: async (tx) => {
        await markRead(tx, noticeId);
        return { ids: { noticeId } };
      },
      present: async () => ({ id: noticeId, read: true as const }),
    });
  }
}

const noticeAnswer = (view: NoticeView): Plain<NoticeAnswer> => ({
  id: view.id,
  kind: view.kind,
  text: view.text,
  language: view.language,
  fallback: view.fallback,
  inbox: view.inbox,
  subjectKind: view.subjectKind,
  subjectId: view.subjectId,
  caseId: view.caseId,
  caseCode: view.caseCode,
  due: view.due?.toString() ?? null,
  urgent: view.urgent,
  recordedAt: view.recordedAt.toString(),
  readAt: view.readAt?.toString() ?? null,
});

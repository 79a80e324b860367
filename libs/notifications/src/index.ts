export { type Audience, type Territory } from './domain/audience';
export { isNoticeKind, NOTICE_KINDS, type NoticeKind } from './domain/notice-kind';
export { type NoticeTexts } from './domain/notice-texts';
export { readNoticeTexts } from './commands/read-notice-texts';
export { notify, type Telling } from './commands/notify';
export { markRead } from './commands/mark-read';
export { mailCarrier } from './commands/mail-carrier';
export { listNotices, type NoticeView } from './queries/list-notices';
export { notificationsMigrations } from './data/notifications-migrations';

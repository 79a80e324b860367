import type { ConfigFile } from '@panoh/platform';
import { parse } from 'yaml';
import { languageTexts, type NoticeTexts } from '../domain/notice-texts';

/** @throws DomainError NOTICE.TEXTS naming file and key */
export function readNoticeTexts(files: readonly ConfigFile[]): NoticeTexts {
  const all = files.map(({ file, text }) => languageTexts(parse(text), file));
  return new Map(all.map((texts) => [texts.language, texts]));
}

import path from 'node:path';
import { readNoticeTexts } from '@panoh/notifications';
import { readConfigFolder } from '@panoh/platform';
import { checkout } from '../support/checkout';
import type { Mail } from '../support/smtp';
import { type Member, PUBLIC_URL, type World } from './world';

const texts = readNoticeTexts(readConfigFolder(path.join(checkout, 'config/notifications')));

export const mailsTo = (world: World, { email }: Member): readonly Mail[] =>
  world.mail.mails.filter(({ to }) => to.includes(email));

/** Mails that are not the one letter there is, in the language of one of these readers and with nothing beside it. */
export const otherThanPlain = (world: World, readers: readonly Member[]): readonly Mail[] =>
  world.mail.mails.filter((mail) => !readers.some((reader) => isPlainLetter(mail, reader)));

function isPlainLetter(mail: Mail, { email, language }: Member): boolean {
  const letter = texts.get(language)?.mail;
  const expected = letter?.body.replace('{link}', new URL('/inbox', PUBLIC_URL).href).trim();
  const subjects = [letter?.subject, letter?.urgentSubject];
  return mail.to.join() === email && subjects.includes(mail.subject) && mail.text.trim() === expected;
}

export const isUrgent = ({ subject }: Mail): boolean =>
  [...texts.values()].some(({ mail }) => mail.urgentSubject === subject);

/** What must not stand in it stands in no mail, whatever its encoding. @returns the marks that were found */
export function marksInMails(world: World, marks: readonly string[]): string[] {
  const everything = world.mail.mails
    .map(({ raw, subject, text }) => `${raw}\n${subject}\n${text}`)
    .join('\n')
    .toLowerCase();
  return marks.filter((mark) => everything.includes(mark.toLowerCase()));
}

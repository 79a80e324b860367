import type { CaughtMail } from './mail-folder';

/** Everything in a mail was written by others: nothing of it reaches the page unescaped. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** Addresses become links, so that a link in a mail can be followed as in a real mail box. */
const withLinks = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escaped(part)}" rel="noreferrer">${escaped(part)}</a>` : escaped(part),
    )
    .join('');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{font:1rem/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}td,th{text-align:left;padding:.4rem 1rem .4rem 0}pre{white-space:pre-wrap;font:inherit}</style>
${body}</html>
`;

/** What the house has sent, newest first. */
export function inboxPage(mails: readonly CaughtMail[]): string {
  const rows = mails.map(
    ({ name, to, subject }) =>
      `<tr><td>${escaped(to)}</td><td><a href="/mail/${encodeURIComponent(name)}">${escaped(subject)}</a></td></tr>`,
  );
  const table =
    rows.length === 0
      ? '<p>No mail yet. Reload the page when something has happened.</p>'
      : `<table><tr><th>To</th><th>Subject</th></tr>${rows.join('')}</table>`;
  return page(
    'Mail of the demo',
    `<h1>Mail of the demo</h1><p>Nothing here has left this machine.</p>${table}`,
  );
}

export const mailPage = ({ from, to, subject, text }: CaughtMail): string =>
  page(
    subject,
    `<p><a href="/">All mail</a></p><h1>${escaped(subject)}</h1><p>From ${escaped(from)}<br>To ${escaped(to)}</p><pre>${withLinks(text)}</pre>`,
  );

import type { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { inboxPage, mailPage } from './inbox-page';
import { MailFolder } from './mail-folder';

const LOOPBACK = '127.0.0.1';
const LARGEST_MAIL = 1_000_000;
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export interface MailCatcher {
  /** Where the inbox is shown. */
  readonly address: string;
  close(): Promise<void>;
}

/** A real mail server that sends nothing on: what it takes it keeps in a folder and shows in a browser. */
export async function startMailCatcher(wish: {
  port: number;
  httpPort: number;
  folder: string;
}): Promise<MailCatcher> {
  const mails = new MailFolder(wish.folder);
  const smtp = smtpServer(mails);
  const web = createServer((request, response) => {
    answer(mails, request, response).catch(() => response.writeHead(500, HEADERS).end());
  });
  await listen(smtp.server, wish.port, (port) => smtp.listen(port, LOOPBACK));
  await listen(web, wish.httpPort, (port) => web.listen(port, LOOPBACK)).catch((fault: unknown) => {
    smtp.close(() => undefined);
    throw fault;
  });
  const bound = web.address();
  return {
    address: `http://${LOOPBACK}:${String(typeof bound === 'object' ? bound?.port : wish.httpPort)}`,
    async close() {
      web.closeAllConnections();
      await Promise.all([
        new Promise<void>((done) => web.close(() => done())),
        new Promise<void>((done) => smtp.close(() => done())),
      ]);
    },
  };
}

function smtpServer(mails: MailFolder): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    logger: false,
    onData: (stream, _session, done) => {
      keep(mails, stream).then(
        () => done(),
        (fault: unknown) => done(fault instanceof Error ? fault : new Error('not kept')),
      );
    },
  });
  // A client that breaks off is no reason to end.
  server.on('error', () => undefined);
  return server;
}

async function keep(mails: MailFolder, stream: SMTPServerDataStream): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw Object.assign(new Error('too large'), { responseCode: 552 });
  await mails.keep(Buffer.concat(chunks));
}

/** A page elsewhere that knows the port must not read it under a name of its own: only the loopback is answered. */
const isLoopback = ({ headers }: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');

async function answer(mails: MailFolder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', `http://${LOOPBACK}`);
  const body = isLoopback(request) && request.method === 'GET' ? await pageAt(mails, pathname) : undefined;
  response.writeHead(body === undefined ? 404 : 200, HEADERS).end(body ?? 'There is no such mail.');
}

async function pageAt(mails: MailFolder, pathname: string): Promise<string | undefined> {
  if (pathname === '/') return inboxPage(await mails.newest());
  const mail = pathname.startsWith('/mail/')
    ? await mails.find(decodeURIComponent(pathname.slice(6)))
    : undefined;
  return mail && mailPage(mail);
}

function listen(server: EventEmitter, port: number, begin: (port: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (): void =>
      reject(
        new Error(
          `Port ${String(port)} of ${LOOPBACK} is taken. Choose another, or end the program that uses it.`,
        ),
      );
    server.once('error', refuse);
    server.once('listening', () => {
      server.off('error', refuse);
      resolve();
    });
    begin(port);
  });
}

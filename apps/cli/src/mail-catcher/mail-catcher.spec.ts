import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Mailer } from '@panoh/platform';
import { type MailCatcher, startMailCatcher } from './mail-catcher';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe('the mail catcher', () => {
  let folder: string;
  let port: number;
  let catcher: MailCatcher;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'panoh-mail-'));
    port = await freePort();
    catcher = await startMailCatcher({ port, httpPort: 0, folder });
  });
  afterEach(async () => {
    await catcher.close();
    await rm(folder, { recursive: true, force: true });
  });

  const send = async (subject: string, text: string): Promise<void> => {
    const mailer = new Mailer(`smtp://127.0.0.1:${String(port)}`, 'Panoh <no-reply@panoh.invalid>');
    await mailer.send({ to: 'nodira@test.invalid', subject, text, messageKey: 'key' });
    mailer.close();
  };
  const get = (target: string, host?: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const asked = request(
        new URL(target, catcher.address),
        { headers: host === undefined ? {} : { host } },
        (answer) => {
          let body = '';
          answer.setEncoding('utf8').on('data', (part: string) => (body += part));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
        },
      );
      asked.on('error', reject).end();
    });

  it('takes a mail over SMTP and shows it in a browser, newest first', async () => {
    await send('First', 'one');
    await send('Второе письмо', 'Open http://127.0.0.1:3000/inbox now');
    const { body } = await get('/');
    expect(body.indexOf('Второе письмо')).toBeGreaterThan(0);
    expect(body.indexOf('First')).toBeGreaterThan(body.indexOf('Второе письмо'));
    const [, link = ''] = /href="(\/mail\/[^"]+)"/.exec(body) ?? [];
    expect((await get(link)).body).toContain('<a href="http://127.0.0.1:3000/inbox"');
  });

  it('shows what others wrote as text, never as part of the page', async () => {
    await send('<script>alert(1)</script>', '<img src=x onerror=alert(1)>');
    const { body } = await get('/');
    const [, link = ''] = /href="(\/mail\/[^"]+)"/.exec(body) ?? [];
    expect(body + (await get(link)).body).not.toMatch(/<script|<img/);
  });

  it('answers on the loopback under its own name only, and gives no other file', async () => {
    await send('First', 'one');
    expect((await get('/', 'panoh.example')).status).toBe(404);
    expect((await get('/mail/..%2f..%2fetc%2fpasswd')).status).toBe(404);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('says in one sentence that its port is taken', async () => {
    await expect(startMailCatcher({ port, httpPort: 0, folder })).rejects.toThrow(/is taken/);
  });
});

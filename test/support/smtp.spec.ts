import { createTransport } from 'nodemailer';
import { MailServer } from './smtp';

describe('the mail server of the tests', () => {
  let server: MailServer;
  const send = (to: string, subject: string): Promise<unknown> =>
    createTransport(server.url).sendMail({
      from: 'a@panoh.invalid',
      to,
      subject,
      text: 'Есть новое.',
      messageId: '<one@panoh>',
    });

  beforeEach(async () => {
    server = await MailServer.start();
  });
  afterEach(() => server.stop());

  it('keeps a mail as it came', async () => {
    const [mail] = await Promise.all([
      server.waitForMail(({ to }) => to.includes('b@panoh.invalid')),
      send('b@panoh.invalid', 'Новое'),
    ]);
    expect(mail).toMatchObject({ subject: 'Новое', messageId: '<one@panoh>', to: ['b@panoh.invalid'] });
    expect(mail.text.trim()).toBe('Есть новое.');
  });

  it('turns away whom it is told to, with the code it is told', async () => {
    server.refuse = (to) => (to.includes('b@panoh.invalid') ? 451 : undefined);
    await expect(send('b@panoh.invalid', 'one')).rejects.toMatchObject({ responseCode: 451 });
    await send('c@panoh.invalid', 'two');
    expect(server.mails.map(({ subject }) => subject)).toEqual(['two']);
  });

  it('says which mails are here when the awaited one does not come', async () => {
    await send('b@panoh.invalid', 'another');
    await expect(server.waitForMail(({ subject }) => subject === 'awaited', 60)).rejects.toThrow(
      'b@panoh.invalid "another"',
    );
  });
});

import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { recordConsent, registerPerson, withdrawConsent } from '@panoh/cases';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS } from '@panoh/kernel';
import { acceptReferral } from '@panoh/referrals';
import { consentForm, personForm, refusalForm } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { usePdfReader } from '../../../../test/support/pdf';
import { ask as askShelter, makeNeed, makeShelter } from '../../../../test/support/referrals';
import { createApplication } from '../application';
import { lines, sheet } from './paper';
import { Printer } from './printer';

/** Letters that a font without Tajik, Uzbek, Kazakh, Kyrgyz or Turkmen would leave out, as somebody typed them. */
const LETTERS = 'ӣӯҷҳқғ oʻ gʻ әғқңөұүһі ýäňşžçöü';
const LANGUAGES = ['en', 'ru', 'uz-Latn', 'kk', 'ky', 'tg', 'tk'];
/** What no card may say, in any language of ours. */
const GIVEAWAYS =
  /panoh|panoҳ|traffick|торгов|savdo|сауда|соода|савдо|söwda|shelter|приют|police|полиц|милиц|консул|consul|victim|жертв|qurbon|құрбан|қурбон|pida/i;

describe('what is printed', () => {
  const house = useHouse();
  const readPdf = usePdfReader();
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => application.close());

  async function print(
    actor: MemberActor,
    url: string,
  ): Promise<{
    status: number;
    headers: object;
    text: string;
    info: Record<string, unknown>;
    bytes: Buffer;
  }> {
    const scopes = Object.keys(PERMISSIONS) as Permission[];
    const { text: token } = await house().api.work.run(actor, (tx) =>
      issueApiToken(tx, actor, { label: 'test', scopes, days: 1 }),
    );
    const headers = { authorization: `Bearer ${token}` };
    const answer = await application.inject({ method: 'GET', url: `/api/v1${url}`, headers });
    const given = { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
    if (answer.statusCode !== 200) return { ...given, text: answer.body, info: {} };
    const { text, info } = await readPdf(answer.rawPayload);
    return { ...given, text, info };
  }
  /** The officer knows the person by name, the shelter was asked. */
  async function asked() {
    const need = await makeNeed(house(), { form: { senderContact: LETTERS } });
    const shelter = await makeShelter(house());
    const { officer, caseId } = need;
    await house().api.work.run(officer, async (tx) => {
      await recordConsent(tx, house().api.vault, {
        ...{
          caseId,
          document: consentForm('P2', { recipientKind: 'own-organisation', categories: ['identity'] }),
        },
      });
      await registerPerson(tx, house().api.vault, house().api.keyring, {
        caseId,
        document: personForm({ name: { given: 'Ғайрат', family: 'Ҷӯраев' } }),
      });
    });
    const referralId = await askShelter(house(), need, shelter);
    return { ...need, shelter, referralId };
  }

  it('is a letter that names nobody before it is accepted, and the person for the receiver after', async () => {
    const { officer, caseId, code, shelter, referralId } = await asked();
    const url = `/referrals/${referralId}/letter.pdf?language=ru&second=tg`;
    const before = await print(officer, url);
    expect(before.status).toBe(200);
    expect(before.headers).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="document.pdf"' },
      'cache-control': 'no-store',
    });
    for (const said of [
      code,
      'Направление',
      'Роҳхат',
      'House by the Apple Trees',
      'Просим ответить до',
      'NRM-RF',
      '4h',
    ])
      expect([said, before.text.includes(said)]).toEqual([said, true]);
    for (const name of ['Ғайрат', 'Ҷӯраев', 'Nodira'])
      expect([name, before.text.includes(name)]).toEqual([name, false]);
    expect((await print(shelter.staff, url)).status).toBe(404);

    await house().api.work.run(shelter.staff, (tx) =>
      acceptReferral(tx, house().api.vault, { referralId, bedId: shelter.beds[0] }),
    );
    const after = await print(shelter.staff, url);
    expect([after.status, after.text.includes('Ҷӯраев Ғайрат')]).toEqual([200, true]);
    expect((await print(officer, url)).text).toContain('Ҷӯраев Ғайрат');
    const read = await house().worker.work.run({ kind: 'system', program: 'worker', cause: 'test' }, (tx) =>
      tx.sql<{ membership_id: string; fields: string[] }>(
        `SELECT membership_id, fields FROM panoh.audit_entry WHERE type = 'letter.read' AND case_id = $1 ORDER BY recorded_at`,
        [caseId],
      ),
    );
    expect(read).toEqual([
      { membership_id: officer.membershipId, fields: ['triage'] },
      { membership_id: shelter.staff.membershipId, fields: ['triage', 'identity'] },
      { membership_id: officer.membershipId, fields: ['triage', 'identity'] },
    ]);
  });

  it('has every letter of every language, and says nothing in its properties', async () => {
    const { officer, caseId, referralId } = await asked();
    for (const language of LANGUAGES) {
      const { text, info, bytes } = await print(
        officer,
        `/referrals/${referralId}/letter.pdf?language=${language}`,
      );
      expect([language, text.includes(LETTERS), text.includes('\uFFFD')]).toEqual([language, true, false]);
      expect(info).toMatchObject({ Title: 'Document', Creator: ' ', Producer: ' ' });
      expect(bytes.length).toBeLessThan(120_000);
    }
    expect((await print(officer, `/cases/${caseId}/card.pdf?language=xx`)).status).toBe(200);
  });

  it('is a card with a code and words that fit anything', async () => {
    const { officer, caseId, code, shelter } = await asked();
    for (const language of LANGUAGES) {
      const { text, info } = await print(officer, `/cases/${caseId}/card.pdf?language=${language}&second=en`);
      expect([language, text.includes(code), GIVEAWAYS.exec(`${text} ${JSON.stringify(info)}`)]).toEqual([
        ...[language, true, null],
      ]);
    }
    const stranger = await makeShelter(house());
    expect((await print(stranger.staff, `/cases/${caseId}/card.pdf`)).status).toBe(404);
    expect(shelter.id).not.toBe(stranger.id);
  });

  it('is what the person decided: each purpose once, with how to take it back', async () => {
    const { officer, caseId, code, consent } = await asked();
    await house().api.work.run(officer, async (tx) => {
      await recordConsent(tx, house().api.vault, { caseId, document: refusalForm('P4') });
      await withdrawConsent(tx, { consentId: consent.id, way: 'spoken' });
    });
    const { text } = await print(officer, `/cases/${caseId}/consents.pdf?language=ru&second=uz-Latn`);
    for (const said of [
      code,
      'Вы ответили «нет»',
      'Siz «yoʻq» dedingiz',
      'Вы отозвали своё «да»',
      'Как отозвать',
    ])
      expect([said, text.includes(said)]).toEqual([said, true]);
    expect(text).not.toContain('Ғайрат');
  });

  it('is made beside the event loop', async () => {
    const { officer, caseId } = await asked();
    await print(officer, `/cases/${caseId}/card.pdf`);
    const scopes = Object.keys(PERMISSIONS) as Permission[];
    const { text } = await house().api.work.run(officer, (tx) =>
      issueApiToken(tx, officer, { label: 'test', scopes, days: 1 }),
    );
    const before = performance.eventLoopUtilization();
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        application.inject({
          ...{ method: 'GET', url: `/api/v1/cases/${caseId}/consents.pdf` },
          headers: { authorization: `Bearer ${text}` },
        }),
      ),
    );
    const { utilization } = performance.eventLoopUtilization(before);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    // Made here, the documents would take all of it; what other programs do on the machine does not count.
    expect(utilization).toBeLessThan(0.6);
  });

  it('drops no word of an answer that is longer than a page', async () => {
    const printer = new Printer();
    const words = Array.from({ length: 900 }, (_, index) => `word${String(index)}`);
    const line = { label: 'Other names', text: words.join(' ') };
    const { text } = await readPdf(await printer.print(sheet(lines([[line, line]]), 'en')));
    await printer.onModuleDestroy();
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });
});

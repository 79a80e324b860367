import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { issueApiToken } from '@panoh/identity';
import { type MemberActor, type Permission, PERMISSIONS } from '@panoh/kernel';
import { consentForm, personForm, signalNote } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { makeOfficer } from '../../../../test/support/referrals';
import { until } from '../../../../test/support/until';
import { createApplication } from '../application';
import type { SealedRegistrationView } from './sealed-registrations.answers';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const LOCK = `SELECT pg_advisory_xact_lock(7023, hashtext($1))`;
const WAITING = `SELECT 1 FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database
  WHERE NOT l.granted AND l.locktype = 'advisory' AND d.datname = current_database()`;

describe('a registration that is mended in two windows at once', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => application.close());

  async function deskOf(actor: MemberActor) {
    const scopes = Object.keys(PERMISSIONS) as Permission[];
    const { text } = await house().api.work.run(actor, (tx) =>
      issueApiToken(tx, actor, { label: 'test', scopes, days: 1 }),
    );
    return async <Body>(url: string, payload?: object): Promise<{ status: number; body: Body }> => {
      const headers = { authorization: `Bearer ${text}`, 'idempotency-key': randomUUID() };
      const answer = await application.inject({ method: 'POST', url: `/api/v1${url}`, headers, payload });
      return { status: answer.statusCode, body: JSON.parse(answer.body) as Body };
    };
  }

  it('is one case, and no word of it stays outside the vault', async () => {
    const officer = await makeOfficer(house());
    const post = await deskOf(officer);
    const occurredAt = await house().api.work.read(officer, 'test', async (tx) => tx.now.toString());
    const { id: deviceId } = (await post<{ id: string }>('/devices', { name: 'plum' })).body;
    const sheaf = await post<{ codes: { code: string }[] }>(`/devices/${deviceId}/code-sheaf`);
    const id = randomUUID();
    const rubbish = randomBytes(64).toString('base64url');
    await post('/sealed-registrations', {
      ...{ id, deviceId, keyId: 'none', enc: rubbish, ciphertext: rubbish, textVersions: {} },
      ...{ code: sheaf.body.codes[0]?.code, occurredAt },
    });
    await post(`/sealed-registrations/${id}/opening`);
    const registration = {
      ...{ kind: 'registration', jurisdiction: 'KZ', region: null, ageClass: 'adult', signal: signalNote() },
      ...{ consents: [consentForm('P1'), consentForm('P2')], person: personForm() },
      occurredAt,
    };
    const mend = () => post<SealedRegistrationView>(`/repair-tasks/${id}/mending`, { registration });
    let answers: Promise<Awaited<ReturnType<typeof mend>>[]> = Promise.resolve([]);
    await house().worker.work.run(SYSTEM, async (tx) => {
      await tx.sql(LOCK, [id]);
      answers = Promise.all([mend(), mend()]);
      await until('both wait', async () => (await tx.sql(WAITING)).length === 2);
    });
    const both = await answers;
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.map(({ body }) => body.state)).toEqual(['opened', 'opened']);
    const left = await house().worker.work.run(SYSTEM, (tx) =>
      tx.sql(`SELECT revision FROM cases.sealed_content WHERE registration_id = $1`, [id]),
    );
    expect(left).toEqual([]);
  });
});

import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { choosePassword, inviteUser } from '@panoh/identity';
import type { SystemActor } from '@panoh/kernel';
import { useHouse } from '../../../../test/support/house';
import { makeOrganisation } from '../../../../test/support/members';
import { createApplication } from '../application';
import type { SessionView } from './session-view';
import type { MembershipsToChoose } from './sign-in.controller';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'test' };
const PASSWORD = 'a quiet place by the river';

describe('a session over HTTP', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  const [single, double] = [`${randomUUID()}@test.panoh.invalid`, `${randomUUID()}@test.panoh.invalid`];

  async function invited(email: string, role: 'case-manager' | 'analyst', name: string): Promise<void> {
    const organisation = await makeOrganisation(house().worker.work, { name, country: 'KZ' });
    const { secret } = await house().worker.work.run(OPERATOR, (tx) =>
      inviteUser(tx, {
        ...{ email, displayName: 'Nodira Test', language: 'en', organisationId: organisation.id, role },
        ...{ lead: false, confirmed: true },
      }),
    );
    await choosePassword(house().api.work, { secret, password: PASSWORD });
  }

  async function signedIn(email: string) {
    const answer = await application.inject({
      ...{ method: 'POST', url: '/api/v1/sign-in', payload: { email, password: PASSWORD } },
    });
    const token = answer.cookies[0]?.value ?? '';
    return { body: JSON.parse(answer.body) as SessionView | MembershipsToChoose, token };
  }

  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
    await invited(single, 'case-manager', 'Shelter on Plum Street');
    await invited(double, 'case-manager', 'Shelter on Plum Street');
    await invited(double, 'analyst', 'Commission of numbers');
  });
  afterAll(() => application.close());

  it('says who it is, for whom, and what the role may do, in the first answer and in every later one', async () => {
    const { body, token } = await signedIn(single);
    expect(body).toMatchObject({
      ...{ signedIn: true, displayName: 'Nodira Test', language: 'en', role: 'case-manager' },
      ...{ organisationName: 'Shelter on Plum Street', organisationCountry: 'KZ' },
      ...{ installationKind: 'test', lead: false, confirmed: true },
    });
    const { permissions } = body as SessionView;
    expect(permissions).toContain('person.register');
    expect(permissions).not.toContain('audit.search');
    const again = await application.inject({ url: '/api/v1/session', cookies: { panoh_session: token } });
    expect({ ...(JSON.parse(again.body) as SessionView), now: 'later' }).toEqual({ ...body, now: 'later' });
  });

  it('is not opened before one of several memberships is chosen', async () => {
    const { body, token } = await signedIn(double);
    expect([body.signedIn, token]).toEqual([false, '']);
    expect(body.memberships.map(({ role }) => role).sort()).toEqual(['analyst', 'case-manager']);
  });

  it('keeps the language a person chooses, and refuses one that Panoh does not speak', async () => {
    const { body, token } = await signedIn(single);
    const choose = (language: string) =>
      application.inject({
        ...{ method: 'PUT', url: '/api/v1/session/language', payload: { language } },
        cookies: { panoh_session: token },
        headers: {
          'x-csrf-token': (body as SessionView).csrfToken ?? '',
          'idempotency-key': randomUUID(),
        },
      });
    expect(JSON.parse((await choose('tg')).body)).toMatchObject({ signedIn: true, language: 'tg' });
    expect((await choose('tlh')).statusCode).toBe(422);
    expect((await signedIn(single)).body.language).toBe('tg');
  });
});

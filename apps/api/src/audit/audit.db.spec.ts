import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { issueApiToken } from '@panoh/identity';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { createApplication } from '../application';

describe('a search of the audit', () => {
  const house = useHouse();
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await createApplication(house().api);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => application.close());

  it.each([
    ['2026-01-01T00:00:00+23:00', 200],
    ['2026-01-01T00:00:00Z', 200],
    ['2026-01-01T00:00:00+99:99', 422],
    ['0000-01-01T00:00:00Z', 422],
    ['yesterday', 422],
  ])('from %s is answered %i', async (from, status) => {
    const auditor = await makeMember(house().worker.work, await makeOrganisation(house().worker.work), {
      role: 'auditor',
    });
    const { text } = await house().api.work.run(auditor, (tx) =>
      issueApiToken(tx, auditor, { label: 'test', scopes: ['audit.search'], days: 1 }),
    );
    const answer = await application.inject({
      method: 'GET',
      url: `/api/v1/audit?from=${encodeURIComponent(from)}`,
      headers: { authorization: `Bearer ${text}` },
    });
    expect(answer.statusCode).toBe(status);
  });
});

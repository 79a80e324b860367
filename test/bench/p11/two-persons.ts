import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OrganisationEntity } from '@panoh/directory';
import { issueApiToken } from '@panoh/identity';
import { openHouse, readConfig } from '@panoh/platform';
import { approveRecordExport, askRecordExport, readPolicy } from '@panoh/statistics';
import { checkout } from '../../support/checkout';
import { makeColleague, makeMember, makeOrganisation } from '../../support/members';

const POLICY = path.join(checkout, 'config/disclosure/policy.yaml');

/** An export of everybody that one person asked for and another agreed to, and the first one's token. */
export async function agreedExport(
  environment: Readonly<Record<string, string>>,
): Promise<{ token: string; exportId: string }> {
  const { records } = readPolicy(readFileSync(POLICY, 'utf8'), POLICY);
  const config = readConfig({ ...environment, PANOH_LOG_LEVEL: 'silent' });
  const api = await openHouse(config, 'api', [OrganisationEntity]);
  const worker = await openHouse(config, 'worker', [OrganisationEntity]);
  try {
    const commission = await makeOrganisation(worker.work, { type: 'Commission' });
    const asker = await makeMember(worker.work, commission, { role: 'national-coordinator' });
    const decider = await makeColleague(worker.work, asker, { role: 'national-coordinator' });
    const wish = { format: 'ctdc', measure: 'identified', from: '2020-01', to: '2025-12' } as const;
    const { exportId } = await api.work.run(asker, (tx) =>
      askRecordExport(tx, asker, { ...wish, purpose: 'To be measured by the bench.' }, records.daysToDecide),
    );
    await api.work.run(decider, (tx) => approveRecordExport(tx, decider, exportId, records));
    const { text: token } = await api.work.run(asker, (tx) =>
      issueApiToken(tx, asker, { label: 'bench', scopes: ['record-export.take'], days: 1 }),
    );
    return { token, exportId };
  } finally {
    await api.close();
    await worker.close();
  }
}

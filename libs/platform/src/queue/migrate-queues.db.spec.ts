import { useClone } from '../../../../test/support/postgres';
import { readConfig } from '../config/config';
import { BELL, migrateQueues, openQueues } from './queues';

const clone = useClone();

test('the queue is migrated again after a program has used it: every start does', async () => {
  const config = readConfig({ ...clone().environment });
  const queues = openQueues(config);
  try {
    await queues.queue(BELL).add('work', {});
  } finally {
    await queues.close();
  }
  await migrateQueues(config.databaseUrl('owner'));
});

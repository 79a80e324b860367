import { startTestCluster } from './postgres';

/** Jest calls it once before the suites that need a database. */
const globalSetup = async (): Promise<void> => {
  await startTestCluster();
};

export = globalSetup;

import { startTestCluster } from '../../support/postgres';
import { chromiumOptions } from './chromium';

/** The packaged Chromium unpacks itself when it is first asked for: once, before two test files ask at the same time. */
const globalSetup = async (): Promise<void> => {
  await Promise.all([startTestCluster(), chromiumOptions()]);
};

export = globalSetup;

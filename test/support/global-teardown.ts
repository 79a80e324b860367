import { stopTestCluster } from './postgres';

/** Jest calls it once after the suites that need a database. */
export = stopTestCluster;

const path = require('node:path');
const suites = require('./suites.cjs');

const rootDir = path.resolve(__dirname, '../..');
const cluster = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** A project per suite: the memory suite never starts a database. `--selectProjects memory` runs one. */
module.exports = {
  rootDir,
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: Object.entries(suites).map(([displayName, suite]) => ({
    displayName,
    rootDir,
    testEnvironment: 'node',
    testRegex: [suite.files],
    setupFilesAfterEnv: ['<rootDir>/test/support/temporal-equality.ts'],
    setupFiles: process.env.PROOF_SEED ? ['<rootDir>/test/prove/seed.ts'] : [],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    transform: { '\\.(ts|js|mjs)$': '<rootDir>/config/build/jest-swc.cjs' },
    transformIgnorePatterns: [],
    moduleNameMapper: { '^@panoh/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts' },
    ...(suite.cluster ? cluster : {}),
    ...(suite.setup ? { globalSetup: suite.setup } : {}),
  })),
};

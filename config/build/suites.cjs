// The suites of `npm test`: which files belong to each, told by folder first and by suffix second.
const { existsSync } = require('node:fs');
const path = require('node:path');

const folders = 'access|faults|browser';
const inFolder = (folder) => `/test/${folder}/.*\\.(spec|story)\\.ts$`;
const elsewhere = `^(?!.*/test/(${folders})/)`;

// A `.real.ts` measures on data that is not ours to ship. Without it there is nothing to run, so nothing is listed.
const realData = '../shared/data';
const isRealDataHere = ['ctdc', 'htcds', 'names'].every((folder) =>
  existsSync(path.resolve(__dirname, '../..', realData, folder)),
);
const inMemory = isRealDataHere ? '((?<!\\.db)\\.spec|\\.real)' : '(?<!\\.db)\\.spec';

module.exports = {
  memory: {
    files: `${elsewhere}.*${inMemory}\\.ts$`,
    cluster: false,
    leftOut: isRealDataHere
      ? undefined
      : `Tests on real data (*.real.ts) were left out: the data is not beside the checkout (${realData}).`,
  },
  database: { files: `${elsewhere}.*\\.db\\.spec\\.ts$`, cluster: true },
  stories: { files: `${elsewhere}.*\\.story\\.ts$`, cluster: true },
  faults: { files: inFolder('faults'), cluster: true },
  access: { files: inFolder('access'), cluster: true },
  browser: {
    files: inFolder('browser'),
    cluster: true,
    setup: '<rootDir>/test/browser/support/global-setup.ts',
  },
};

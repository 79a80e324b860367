// The suites of `npm test`: which files belong to each, told by folder first and by suffix second.
const folders = 'access|faults|browser';
const inFolder = (folder) => `/test/${folder}/.*\\.(spec|story)\\.ts$`;
const elsewhere = `^(?!.*/test/(${folders})/)`;

module.exports = {
  // A `.real.ts` measures on data that is not ours to ship, and says so where it is not at hand.
  memory: { files: `${elsewhere}.*((?<!\\.db)\\.spec|\\.real)\\.ts$`, cluster: false },
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

// Who may import whom. The reasons stand in docs/decisions/; test/rules/rules.spec.ts breaks each rule once.

/** Floor by floor, what a lib may import besides itself. */
const mayImport = require('./floors.json');
const libs = Object.keys(mayImport);
const anyOf = (names) => `(${names.join('|')})`;

/** A package wherever it was found: installed, as types only, or not at all. */
const packages = (...names) => [`(^|/)node_modules/(@types/)?${anyOf(names)}/`, `^${anyOf(names)}(/|$)`];
const nodeModules = (...names) => `^(node:)?${anyOf(names)}(/|$)`;

const spec = '\\.(spec|story|real)\\.ts$';
/** Runs on a developer's machine only. */
const description = '^apps/api/src/openapi/';
const pure = ['^libs/(kernel|mechanisms|disclosure)/', '^libs/[^/]+/src/domain/'];
const outsidePlatform = '^(libs/(?!platform/)|apps/(?!start/|web/))';
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const lookDown = [
  ...libs.map((lib) =>
    error(
      `look-down-only/${lib}`,
      `${lib} may import: ${mayImport[lib].join(', ') || 'no lib'}`,
      { path: `^libs/${lib}/` },
      { path: '^libs/', pathNot: `^libs/${anyOf([lib, ...mayImport[lib]])}/` },
    ),
  ),
  error(
    'every-lib-has-a-floor',
    'Give the new lib its row in config/build/floors.json',
    { path: `^libs/(?!${anyOf(libs)}/)` },
    {},
  ),
  error(
    'look-down-only/apps',
    'No lib imports an app or config/build',
    { path: '^libs/' },
    { path: '^(apps|config)/' },
  ),
  error(
    'apps-do-not-meet',
    'Programs speak by the database, never by import',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  error(
    'gateway-stays-small',
    'What answers other countries reaches identity and exchange only',
    { path: '^apps/gateway/' },
    { path: '^libs/', pathNot: '^libs/(kernel|platform|identity|exchange)/' },
  ),
  error(
    'start-needs-nothing',
    'start runs before anything is installed: plain Node only',
    { path: '^apps/start/' },
    { pathNot: '^apps/start/', dependencyTypesNot: ['core'] },
  ),
  error(
    'web-uses-its-client',
    'web speaks through its generated client; a test may hold it against what the server does',
    { path: '^apps/web/', pathNot: spec },
    { path: '^libs/' },
  ),
  // A page that is fetched when it is visited may lead back to what fetches it.
  error(
    'no-cycles',
    'A cycle is one file in two halves',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
  ),
];

const frontDoor = [
  error(
    'front-door/libs',
    'Import what index.ts of the other lib exports',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
  ),
  error(
    'front-door/roof',
    'Import what index.ts of the lib exports',
    { path: '^(apps|test)/' },
    { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
  ),
  error(
    'front-door/by-name',
    'Write @panoh/<lib>, not a path that leads there',
    { path: '^(libs/[^/]+|apps|test)/' },
    { path: '^libs/', pathNot: '^$1/', dependencyTypesNot: ['aliased'] },
  ),
];

const pureLaw = [
  error(
    'law-knows-no-machines/node',
    'The law is arithmetic: whatever it needs is a parameter',
    { path: pure, pathNot: spec },
    { dependencyTypes: ['core'] },
  ),
  error(
    'law-knows-no-machines/packages',
    'kernel has its Temporal, mechanisms its YAML parser, domain/ no package at all',
    { path: pure, pathNot: spec },
    {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown'],
      pathNot: packages('temporal-polyfill', 'yaml'),
    },
  ),
  error(
    'law-knows-no-machines/temporal',
    'Temporal comes from @panoh/kernel, which exports it',
    { path: '^(libs/(?!kernel/)|apps/|test/)' },
    { path: packages('temporal-polyfill') },
  ),
  error(
    'law-knows-no-machines/yaml',
    'YAML is read by mechanisms and by what loads config/',
    { path: pure, pathNot: ['^libs/mechanisms/', spec] },
    { path: packages('yaml') },
  ),
  error(
    'law-knows-no-machines/rooms',
    'domain/ is called by commands and queries and calls neither them nor the data',
    { path: '^libs/([^/]+)/src/domain/', pathNot: spec },
    { path: '^libs/$1/src/', pathNot: ['^libs/$1/src/domain/', '^libs/$1/src/events\\.ts$'] },
  ),
];

const twoHands = [
  error(
    'auditor-does-not-trust',
    'Whoever hides cells and whoever attacks them share nothing but the tables and the port to the solver',
    { path: '^libs/disclosure/src/(auditing|protecting)/', pathNot: spec },
    {
      path: '^libs/disclosure/src/',
      pathNot: ['^libs/disclosure/src/($1|tables)/', '^libs/disclosure/src/(solver|rules/protection)\\.ts$'],
    },
  ),
];

const machines = [
  error(
    'only-the-roof-knows-http',
    'A lib refuses with a DomainError; the api says it in HTTP',
    { path: '^libs/', pathNot: spec },
    {
      path: packages(
        ...['fastify', '@fastify', '@nestjs/platform-fastify', '@nestjs/platform-express', '@nestjs/swagger'],
        ...['express', '@bull-board'],
      ),
    },
  ),
  error(
    'bell-ringers',
    'BullMQ is a bell: platform hangs it, the worker hears it',
    { path: '^(libs/(?!platform/)|apps/(?!worker/|start/))' },
    { path: packages('bullmq') },
  ),
  error(
    'only-platform-connects',
    'PostgreSQL, Redis, SMTP and HTTP out are reached through platform',
    { path: outsidePlatform, pathNot: spec },
    {
      path: [
        ...packages('pg', 'pg-pool', 'pg-copy-streams', 'ioredis', 'redis', 'nodemailer', 'undici', 'axios'),
        nodeModules('net', 'tls', 'dgram', 'dns', 'http2', 'https'),
      ],
    },
  ),
  error(
    'only-platform-connects/http',
    'A lib neither serves nor calls over HTTP',
    { path: '^libs/(?!platform/)', pathNot: spec },
    { path: [nodeModules('http'), ...packages('smtp-server')] },
  ),
  error(
    'typeorm-stays-in-data',
    'Entities and migrations live in data/; everything else speaks to the transaction',
    { path: outsidePlatform, pathNot: ['^libs/[^/]+/src/data/', '\\.module\\.ts$', spec] },
    { path: packages('typeorm', '@nestjs/typeorm') },
  ),
  error(
    'no-development-packages',
    'The image is installed without development packages',
    { path: '^(libs|apps)/', pathNot: [spec, '^apps/web/', description] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  ),
  error(
    'api-is-described-before-it-runs',
    'apps/api/src/openapi reads the code with the compiler: programs serve what it wrote',
    { path: '^(libs|apps)/', pathNot: [spec, description] },
    { path: description },
  ),
  error(
    'support-is-for-tests',
    'test/ is imported by tests only',
    { path: '^(libs|apps|config)/', pathNot: spec },
    { path: '^test/' },
  ),
];

module.exports = {
  forbidden: [...lookDown, ...frontDoor, ...pureLaw, ...twoHands, ...machines],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/src/client|test/bench/peers)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'import', 'node', 'types', 'default'],
    },
  },
};

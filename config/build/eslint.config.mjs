// Type-checked lint. Called with `-c` so that the root of the repository stays short.
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const clock = 'Time comes from the transaction (tx.now) or, in pure code, as a parameter.';
const oneClock = [
  { selector: 'NewExpression[callee.name="Date"]', message: clock },
  { selector: 'CallExpression[callee.name="Date"]', message: clock },
  { selector: 'MemberExpression[object.name="Date"]', message: clock },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: clock },
];
const environment = 'The environment is read once, in libs/platform/src/config.';
const oneReader = [
  { selector: 'MemberExpression[object.name="process"][property.name="env"]', message: environment },
  { selector: 'MemberExpression[object.name="process"][property.value="env"]', message: environment },
  { selector: 'VariableDeclarator[init.name="process"] Property[key.name="env"]', message: environment },
];
/** Every text of the source that matches, wherever it stands: a literal or a part of a template. */
const inText = (pattern, message) => [
  { selector: `Literal[value=${pattern}]`, message },
  { selector: `TemplateElement[value.raw=${pattern}]`, message },
];
const oneZone = inText(
  '/at\\s+time\\s+zone/i',
  'Time zones are resolved in libs/kernel/src/time only: the database may know other zone rules than we stored.',
);
const databaseClock = inText(
  '/(?<!panoh\\.)\\bnow\\(\\)|\\b(current_(timestamp|date|time)|localtime(stamp)?|(statement|transaction)_timestamp\\(\\))/i',
  'SQL decides by panoh.now(), which follows the clock of the installation; sessions and retries by clock_timestamp().',
);
const namedExports = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export it by name: the file is named after what it exports.',
  },
];
const everything = [...oneClock, ...oneReader, ...oneZone, ...databaseClock, ...namedExports];
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules.flat()] });

const processModule = ['process', 'node:process'].map((name) => ({ name, message: environment }));
const http = {
  regex: '^@nestjs/common$',
  importNamePattern:
    '^(Controller|Get|Post|Put|Patch|Delete|Head|Options|All|Body|Param|Query|Headers|Req|Res|Request|Response|Redirect|Http.*|.*Exception)$',
  message: 'Only the roof (apps) knows HTTP. A lib refuses with a DomainError.',
};

const plainNode = Object.fromEntries(
  [
    ...[
      'AbortController',
      'AbortSignal',
      'Buffer',
      'URL',
      'clearInterval',
      'clearTimeout',
      'console',
      'fetch',
    ],
    ...['performance', 'process', 'setImmediate', 'setInterval', 'setTimeout', 'structuredClone'],
    ...['TextDecoder', 'TextEncoder'],
  ].map((name) => [name, 'readonly']),
);
const commonJs = {
  require: 'readonly',
  module: 'writable',
  exports: 'writable',
  __dirname: 'readonly',
  __filename: 'readonly',
};

const everyFile = {
  // `== null` means null or undefined, and says so.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-control-regex': 'off',
  'no-debugger': 'error',
  'no-dupe-keys': 'error',
  'no-duplicate-case': 'error',
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-self-compare': 'error',
  'no-unsafe-finally': 'error',
  'no-unreachable': 'error',
  'no-useless-escape': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
};

export default [
  {
    ignores: [
      ...['dist/**', '.panoh/**', 'test/bench/peers/**', '**/node_modules/**'],
      ...['apps/web/src/client/**', 'apps/web/src/**/*.spec.ts'],
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.ts'],
    ignores: ['apps/web/**'],
  })),
  {
    files: ['**/*.ts'],
    ignores: ['apps/web/**'],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: process.cwd() } },
    rules: {
      ...everyFile,
      ...restrict(everything),
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only libs/platform opens a connection.' },
        { name: 'WebSocket', message: 'Only libs/platform opens a connection.' },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:process', message: environment }, 'process'] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Modules, entities and DTOs of Nest are classes without methods.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `tx.sql<Row>(…)`: the caller says what the rows look like, there is nothing to infer it from.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A function that promises may answer at once: the signature is what the caller relies on.
      '@typescript-eslint/require-await': 'off',
      // node-pg types the ids of the database's own types as an enum of those that it knows.
      // Options objects of libraries are typed as classes; nobody makes them with new.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // `[...text]` counts what a reader counts as letters, near enough for a limit.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Temporal.Instant.compare is handed to sort() as it is.
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({
    ...config,
    files: ['apps/web/**/*.{ts,tsx}'],
  })),
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    languageOptions: {
      parserOptions: { project: 'apps/web/tsconfig.json', tsconfigRootDir: process.cwd() },
    },
    rules: {
      ...everyFile,
      ...hooks.configs.recommended.rules,
      // What an effect starts may set a state when its answer is there.
      'react-hooks/set-state-in-effect': 'off',
      // The router redirects by throwing.
      '@typescript-eslint/only-throw-error': 'off',
      ...restrict(namedExports),
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only talk/ speaks to the api.' },
        { name: 'EventSource', message: 'Only talk/ speaks to the api.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'react-i18next', importNames: ['useTranslation'], message: 'useWords knows our keys.' },
          ],
        },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // A handler may start what goes on by itself: React shows its state.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  { files: ['apps/web/src/talk/**', 'apps/web/src/offline/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['apps/web/src/language/**', 'apps/web/src/parts/*-sentence.ts', 'apps/web/src/parts/codes.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['libs/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: processModule, patterns: [http] }] },
  },
  { files: ['libs/platform/src/**/*.ts'], rules: { 'no-restricted-globals': 'off' } },
  // The homes of what is an error elsewhere.
  { files: ['libs/kernel/src/time/**'], rules: restrict(oneReader, databaseClock, namedExports) },
  { files: ['libs/platform/src/config/**'], rules: restrict(oneClock, oneZone, databaseClock, namedExports) },
  {
    files: ['libs/platform/src/**/migrations/**'],
    rules: restrict(oneClock, oneReader, oneZone, namedExports),
  },
  { files: ['apps/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // Tests start programs, wait for them and look at them from outside.
    files: ['test/**/*.ts'],
    rules: { ...restrict(namedExports), 'no-console': 'off', 'no-restricted-globals': 'off' },
  },
  {
    files: ['test/**/*.ts', '**/*.spec.ts', '**/*.real.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },

  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { ecmaVersion: 2024, globals: plainNode },
    rules: { ...everyFile, 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { ...plainNode, ...commonJs } },
  },
];

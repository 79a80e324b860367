import { addressOfInbox } from './start-programs.mjs';

/** @typedef {{ email: string, password: string, role: string, organisation: string }} DemoAccount */

/**
 * What a newcomer sees when Panoh runs.
 *
 * @param {import('../environment.mjs').Place} place
 * @param {NodeJS.ProcessEnv} env
 * @param {DemoAccount[] | undefined} accounts of the demo
 */
export function welcome({ data, port }, env, accounts) {
  const home = `http://127.0.0.1:${port}`;
  const inbox = addressOfInbox(data);
  const lines = [
    '',
    `Panoh runs at ${home} (Ctrl-C stops it).`,
    '',
    `  web     ${home}${accounts === undefined ? '' : ' lists who you can be: choose one and sign in'}`,
    `  api     ${home}/api/v1, described in ${home}/api/openapi.json`,
    `  health  ${home}/health/ready`,
    ...(inbox === undefined
      ? []
      : [`  mail    ${inbox} shows what people are told; nothing leaves this machine`]),
    `  logs    ${data}/logs`,
    ...(accounts === undefined ? [] : ['', ...people(accounts)]),
    '',
    'Three things to try:',
    ...tries(home, accounts, inbox, placeWords({ data, port }, env)),
    '',
  ];
  return lines.join('\n');
}

/** @param {DemoAccount[]} accounts */
function people(accounts) {
  const [first] = accounts;
  const rows = accounts.map(({ email, role, organisation }) => [email, role, organisation]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return [
    `Accounts of the demo, all with the password ${first?.password} (everybody is invented):`,
    ...table,
  ];
}

/**
 * What a second terminal must say before a command so that it means this installation.
 *
 * @param {{ data: string, port: number }} place
 * @param {NodeJS.ProcessEnv} env
 */
function placeWords({ data }, env) {
  return process.env.PANOH_DATA ? `PANOH_DATA=${env.PANOH_DATA ?? data} ` : '';
}

/**
 * @param {string} home
 * @param {DemoAccount[] | undefined} accounts
 * @param {string | undefined} inbox
 * @param {string} words
 */
function tries(home, accounts, inbox, words) {
  const shelter = accounts?.find(({ role }) => role === 'shelter-staff');
  if (!shelter)
    return [
      `  1. Add the first person:  ${words}npm run -s panoh -- user add --help`,
      `  2. See what Panoh can do: ${words}npm run -s panoh -- --help`,
      '  3. Walk the main job as README.md prints it.',
    ];
  const { email } = shelter;
  return [
    `  1. Open ${home}, sign in as ${email}, and answer what is asked: triage, and no name.`,
    `  2. In another terminal in this folder, let two hours pass${inbox === undefined ? '.' : `, then see at ${inbox} who was told that a time to answer is over.`}`,
    `     ${words}npm run -s panoh -- clock +2h`,
    '  3. Walk the main job with curl, as README.md prints it.',
  ];
}

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
  const lines = [
    '',
    `Panoh runs at ${home} (Ctrl-C stops it).`,
    '',
    `  api       ${home}/api/v1, described in ${home}/api/openapi.json`,
    `  health    ${home}/health/ready`,
    ...(process.env.PANOH_SMTP_URL
      ? []
      : [`  mail      ${data}/mail, one file for each (server: ${env.PANOH_SMTP_URL})`]),
    `  logs      ${data}/logs`,
    ...(accounts === undefined ? [] : ['', 'Accounts of the demo (invented people):', ...table(accounts)]),
    '',
    'Three things to try:',
    ...tries(home, accounts),
    '',
  ];
  return lines.join('\n');
}

/** @param {DemoAccount[]} accounts */
function table(accounts) {
  const rows = accounts.map(({ email, password, role, organisation }) => [
    email,
    password,
    role,
    organisation,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}

/** @param {string} home @param {DemoAccount[] | undefined} accounts */
function tries(home, accounts) {
  const officer = accounts?.find(({ role }) => role === 'consular-officer') ?? accounts?.[0];
  const signIn = officer
    ? `curl -c cookies -H 'content-type: application/json' -d '{"email":"${officer.email}","password":"${officer.password}"}' ${home}/api/v1/sign-in`
    : `npm run -s panoh -- user add --help`;
  return [
    '  1. Sign in as an officer:',
    `     ${signIn}`,
    '  2. Let four hours pass and see in the mail who was told what:',
    '     npm run -s panoh -- clock +4h',
    '  3. Walk the main job with curl, as README.md prints it.',
  ];
}

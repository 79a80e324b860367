import { spawnSync } from 'node:child_process';
import { freePort, freshCopy, npmStart, ordinaryUser } from './fresh/fresh-copy.mjs';

export const claim =
  'From a fresh copy of the sources, with an empty home folder and without a PostgreSQL or Redis of the machine, `npm start` brings Panoh up, as root and as an ordinary user; a second start takes at most ten seconds; Ctrl-C leaves no process behind.';

const secondStartAtMost = 10;

/** Starts, asks for its health, stops. @returns {Promise<{ seconds: number, ready: boolean, output: string }>} */
async function startAndStop({ sources, home }, user) {
  const start = await npmStart({ sources, home, user, port: await freePort() });
  const ready = start.came && (await fetch(`${start.url}/health/ready`)).ok;
  await start.stop();
  return { seconds: start.seconds, ready, output: start.output() };
}

function processesOf(folder) {
  const { stdout } = spawnSync('ps', ['-ww', '-eo', 'pid=,stat=,args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(folder) && !/^\s*\d+ Z/.test(line));
}

async function proveAs(name, user, say) {
  const copy = freshCopy(user);
  try {
    const first = await startAndStop(copy, user);
    say(`${name}: first start ${first.seconds?.toFixed(1) ?? 'failed'} s`);
    const second = await startAndStop(copy, user);
    say(`${name}: second start ${second.seconds?.toFixed(1) ?? 'failed'} s`);
    const left = processesOf(copy.folder);
    const held = first.ready && second.ready && second.seconds <= secondStartAtMost && left.length === 0;
    return { name, held, first, second, left };
  } finally {
    copy.remove();
  }
}

/** @param {{ say: (line: string) => void }} options */
export async function prove({ say }) {
  const asRoot = ordinaryUser !== undefined;
  const results = [await proveAs(asRoot ? 'root' : 'this user', undefined, say)];
  if (asRoot) results.push(await proveAs('nobody', ordinaryUser, say));
  const rows = results.map(
    ({ name, first, second, left }) =>
      `| ${name} | ${first.seconds?.toFixed(1) ?? 'failed'} | ${second.seconds?.toFixed(1) ?? 'failed'} | ${left.length} |`,
  );
  const failures = results.filter(({ held }) => !held);
  const evidence = [
    '| as | first start, s | second start, s | processes left |',
    '|---|---|---|---|',
    ...rows,
    '',
    asRoot ? '' : 'Started by an ordinary user, it could not be tried as root: run it as root too.',
    ...failures.map(({ first, second }) => `\`\`\`\n${first.output}\n${second.output}\n\`\`\``),
  ];
  return { held: failures.length === 0, evidence: evidence.join('\n').trimEnd() };
}

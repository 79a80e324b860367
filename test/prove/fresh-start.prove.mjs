import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const claim =
  'From a fresh copy of the sources, with an empty home folder and without a PostgreSQL or Redis of the machine, `npm start` brings Panoh up, as root and as an ordinary user; a second start takes at most ten seconds; Ctrl-C leaves no process behind.';

const secondStartAtMost = 10;
const limit = 600;

/** What a clone would hold: everything that is or may be committed. */
function copySources(to) {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of listed.stdout.split('\0').filter(Boolean)) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    cpSync(file, path.join(to, file), { force: true, verbatimSymlinks: true });
  }
}

function giveTo(folder, { uid, gid }) {
  lchownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    lchownSync(path.join(entry.parentPath, entry.name), uid, gid);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts, waits until it runs, asks for its health, stops. @returns {Promise<{ seconds: number, output: string }>} */
async function startAndStop({ folder, home, user, port }) {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    ...user,
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: home, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  let seconds;
  const ended = new Promise((resolve) => child.once('close', resolve));
  const hanging = setTimeout(() => process.kill(-child.pid, 'SIGTERM'), limit * 1000);
  const running = new Promise((resolve) => {
    const look = (text) => {
      output += text;
      if (seconds !== undefined || !output.includes('Panoh runs at')) return;
      seconds = (performance.now() - began) / 1000;
      resolve(true);
    };
    child.stdout.setEncoding('utf8').on('data', look);
    child.stderr.setEncoding('utf8').on('data', look);
    void ended.then(() => resolve(false));
  });
  const came = await running;
  const ready = came && (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  // As a terminal does on Ctrl-C: to npm and to all it started.
  if (came) process.kill(-child.pid, 'SIGINT');
  await ended;
  clearTimeout(hanging);
  return { seconds, ready, output };
}

function processesOf(folder) {
  const { stdout } = spawnSync('ps', ['-ww', '-eo', 'pid=,stat=,args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(folder) && !/^\s*\d+ Z/.test(line));
}

async function proveAs(name, user, say) {
  const folder = mkdtempSync(path.join(tmpdir(), 'panoh-fresh-'));
  const home = path.join(folder, 'home');
  const sources = path.join(folder, 'panoh');
  try {
    chmodSync(folder, 0o755);
    mkdirSync(home);
    copySources(sources);
    if (user) giveTo(folder, user);
    const port = await freePort();
    const first = await startAndStop({ folder: sources, home, user, port });
    say(`${name}: first start ${first.seconds?.toFixed(1) ?? 'failed'} s`);
    const second = await startAndStop({ folder: sources, home, user, port });
    say(`${name}: second start ${second.seconds?.toFixed(1) ?? 'failed'} s`);
    const left = processesOf(folder);
    const held = first.ready && second.ready && second.seconds <= secondStartAtMost && left.length === 0;
    return { name, held, first, second, left };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {{ say: (line: string) => void }} options */
export async function prove({ say }) {
  const asRoot = process.getuid() === 0;
  const results = [await proveAs(asRoot ? 'root' : 'this user', undefined, say)];
  if (asRoot) results.push(await proveAs('nobody', { uid: 65_534, gid: 65_534 }, say));
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

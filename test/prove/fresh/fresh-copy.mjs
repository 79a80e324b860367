import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const limit = 600;
const nobody = { uid: 65_534, gid: 65_534 };

/** Somebody of the machine who owns nothing; only root can be another. */
export const ordinaryUser = process.getuid() === 0 ? nobody : undefined;

/** What a clone would hold: everything that is or may be committed. */
function copySources(to) {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  // What was deleted is listed until the deletion is committed.
  for (const file of listed.stdout.split('\0').filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    cpSync(file, path.join(to, file), { force: true, verbatimSymlinks: true });
  }
}

function giveTo(folder, { uid, gid }) {
  lchownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    lchownSync(path.join(entry.parentPath, entry.name), uid, gid);
}

/** The sources alone, and a home with nothing in it, both of the user. `remove` when they have served. */
export function freshCopy(user) {
  const folder = mkdtempSync(path.join(tmpdir(), 'panoh-fresh-'));
  const home = path.join(folder, 'home');
  const sources = path.join(folder, 'panoh');
  chmodSync(folder, 0o755);
  mkdirSync(home);
  copySources(sources);
  if (user) giveTo(folder, user);
  return { folder, home, sources, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** `npm start` as typed there; waits until it runs, or has ended. */
export async function npmStart({ sources, home, user, port }) {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    ...user,
    cwd: sources,
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
  clearTimeout(hanging);
  return {
    ...{ began, came, seconds, url: `http://127.0.0.1:${port}` },
    output: () => output,
    /** As a terminal does on Ctrl-C: to npm and to all it started. */
    stop: async () => {
      if (came) process.kill(-child.pid, 'SIGINT');
      await ended;
    },
  };
}

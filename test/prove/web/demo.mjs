import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const limit = 300;

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A demo of its own, as a newcomer would start it. @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function startDemo() {
  const data = mkdtempSync(path.join(tmpdir(), 'panoh-web-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/start/start.mjs'], {
    env: { ...process.env, PANOH_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const hanging = setTimeout(() => child.kill('SIGTERM'), limit * 1000);
  const running = new Promise((resolve) => {
    const look = (text) => {
      output += text;
      if (output.includes('Panoh runs at')) resolve(true);
    };
    child.stdout.setEncoding('utf8').on('data', look);
    child.stderr.setEncoding('utf8').on('data', look);
    void ended.then(() => resolve(false));
  });
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const came = await running;
  clearTimeout(hanging);
  if (!came) {
    await stop();
    throw new Error(`The demo did not start:\n${output}`);
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

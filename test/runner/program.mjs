import { spawn } from 'node:child_process';
import { testData } from './servers.mjs';

const running = new Set();
let ending = false;

/** The children are groups of their own, so that what they started ends with them. */
function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Asks all to end and, five seconds later, makes them. */
export async function endAll() {
  ending = true;
  const closed = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of running) end(child, 'SIGTERM');
  const impatient = setTimeout(() => [...running].forEach((child) => end(child, 'SIGKILL')), 5000);
  await Promise.all(closed);
  clearTimeout(impatient);
}

/**
 * Runs a program of Node and keeps what it prints.
 * @param {string[]} line the script and its options
 * @param {{ limit: number, onText?: (text: string) => void }} options limit in seconds: after it, the program is killed
 * @returns {Promise<{ code: number | null, output: string, seconds: number, killed: boolean }>}
 */
export function runProgram(line, { limit, onText = () => {} }) {
  const began = performance.now();
  return new Promise((resolve) => {
    if (ending) return;
    const child = spawn(process.execPath, line, {
      detached: true,
      env: { ...process.env, FORCE_COLOR: '0', PANOH_TEST_DATA: testData },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    let killed = false;
    const hanging = setTimeout(() => {
      killed = true;
      end(child, 'SIGKILL');
    }, limit * 1000);
    const keep = (text) => {
      output += text;
      onText(text);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const finish = (code) => {
      clearTimeout(hanging);
      running.delete(child);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output, seconds: (performance.now() - began) / 1000, killed });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(1);
    });
    // A server that outlived its program may hold the pipes open: do not wait for it.
    child.on('exit', (code) => setTimeout(() => finish(code), 2000).unref());
    child.on('close', finish);
  });
}

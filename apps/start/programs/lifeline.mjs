// Loaded before a program (node --import): standard input is a pipe held by the launcher. It closes when the
// launcher ends in whatever way, kill -9 included, and then the program ends too.
import { isMainThread } from 'node:worker_threads';

const grace = 8_000;
let ending = false;

function end() {
  if (ending) return;
  ending = true;
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), grace).unref();
}

// A thread inherits --import, and its own standard input ends at once: that says nothing about the launcher.
if (isMainThread) {
  process.stdin.once('end', end).once('close', end).once('error', end).resume();
  // The lifeline alone must not keep a program running that has finished its work.
  if ('unref' in process.stdin) process.stdin.unref();
}

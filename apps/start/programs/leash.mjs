// node leash.mjs program [argument …]: for programs that are not ours and would outlive a launcher killed by
// kill -9. When standard input closes, this whole process group is ended: the program and what it started.
import { spawn } from 'node:child_process';
import { signalGroup } from './end-group.mjs';

const grace = 4_000;
const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let ending = false;

/** @param {boolean} tellGroup whoever signals us signals the group already */
function end(tellGroup) {
  if (ending) return;
  ending = true;
  if (tellGroup) signalGroup(process.pid, 'SIGTERM');
  setTimeout(() => signalGroup(process.pid, 'SIGKILL'), grace);
}

const onClosed = () => end(true);
process.stdin.once('end', onClosed).once('close', onClosed).once('error', onClosed).resume();
process.on('SIGTERM', () => end(false));

child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once('exit', (code) => process.exit(code ?? 1));

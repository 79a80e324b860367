// Imports the CTDC dataset into an empty installation of its own and watches time and memory of the program.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const LOOKS_MS = 50;

/** The most memory the process ever had, in MB. Where the system does not tell, undefined. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

function runImport({ root, file, environment, say }) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'import', 'ctdc', file], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let peak;
    let said = '';
    const timer = setInterval(() => (peak = peakOf(child.pid) ?? peak), LOOKS_MS);
    child.stdout.on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - began) / 1000;
      const last = said.trim().split('\n').at(-1) ?? '';
      say(last);
      if (code === 0) resolve({ seconds, peak, last });
      else reject(new Error(`The import failed: ${said}`));
    });
  });
}

export async function importBench({ root, file, say }) {
  const load = createRequire(import.meta.url);
  const { startCluster, answer } = load(path.join(root, 'dist/test/bench/p1/cluster.js'));
  const cluster = await startCluster();
  try {
    const clone = await cluster.fresh();
    const ran = await runImport({ root, file, environment: clone.environment, say });
    const again = await runImport({ root, file, environment: clone.environment, say });
    const facts = Number(await answer(clone.superuser, 'SELECT count(*)::text FROM statistics.fact'));
    const { size } = await stat(file);
    const cells = [
      ['facts in the table', facts.toLocaleString('en')],
      ['what the program said', ran.last],
      ['seconds, program start included', ran.seconds.toFixed(1)],
      ['facts a second', (facts / ran.seconds).toFixed(0)],
      ['peak memory of the program', ran.peak === undefined ? 'not told here' : `${ran.peak.toFixed(0)} MB`],
      ['file', `${(size / 2 ** 20).toFixed(1)} MB`],
      ['the same file again', again.last],
    ];
    return {
      title: 'Import of the CTDC dataset',
      claim:
        'The global k-anonymised dataset of the Counter-Trafficking Data Collaborative, read into an empty installation by `panoh import ctdc FILE`.',
      command: `npm run bench -- import ${path.basename(file)}`,
      versions: `Node ${process.versions.node}, PostgreSQL ${cluster.version}`,
      seconds: ran.seconds,
      evidence: ['| | |', '|---|---|', ...cells.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
    };
  } finally {
    await cluster.remove();
  }
}

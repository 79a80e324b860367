import { execFile } from 'node:child_process';
import path from 'node:path';
import { repository } from './planted-tree';

/** Runs a program of node_modules in `folder`; both tools print JSON and tell their findings by exit code. */
export function runTool(program: string, options: string[], folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = path.join(repository, 'node_modules', program);
    const settings = { cwd: folder, maxBuffer: 64 * 1024 * 1024, timeout: 100_000 };
    execFile(process.execPath, [script, ...options], settings, (_error, output, complaint) => {
      if (output.trimStart().startsWith('{') || output.trimStart().startsWith('[')) resolve(output);
      else reject(new Error(`${program} printed no result:\n${complaint}`));
    });
  });
}

import http from 'node:http';
import { until } from '../../support/until';

export interface Download {
  readonly seconds: number;
  readonly firstByte: number;
  readonly bytes: number;
  readonly lines: number;
}

const NEW_LINE = 10;
const headersOf = (token: string) => ({ authorization: `Bearer ${token}` });

/** Takes the whole file as a browser does, and keeps nothing of it. */
export function download(url: string, token: string): Promise<Download> {
  const began = performance.now();
  const since = (): number => (performance.now() - began) / 1_000;
  return new Promise((resolve, reject) => {
    const asked = http.get(url, { headers: headersOf(token) }, (answer) => {
      let [bytes, lines, firstByte] = [0, 0, 0];
      answer.on('data', (block: Buffer) => {
        if (bytes === 0) firstByte = since();
        bytes += block.length;
        for (let at = block.indexOf(NEW_LINE); at >= 0; at = block.indexOf(NEW_LINE, at + 1)) lines += 1;
      });
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve({ seconds: since(), firstByte, bytes, lines });
        else reject(new Error(`The api answered ${String(answer.statusCode)}.`));
      });
      answer.once('error', reject);
    });
    asked.once('error', reject);
  });
}

const HALF_A_SECOND = 500;

/** Goes away while it reads, or while the database still sorts. @returns seconds until the database is free */
export async function leaveInTheMiddle(
  url: string,
  token: string,
  busy: () => Promise<number>,
  when: 'reading' | 'waiting',
): Promise<number> {
  const asked = http.get(
    url,
    { headers: headersOf(token) },
    (answer) => void answer.once('data', () => answer.pause()),
  );
  asked.on('error', () => undefined);
  if (when === 'reading')
    await new Promise((resume) => asked.once('response', (answer) => answer.once('data', resume)));
  else {
    await until('the database is at it', async () => (await busy()) > 0, 60_000);
    await new Promise((resume) => setTimeout(resume, HALF_A_SECOND));
  }
  asked.destroy();
  const gone = performance.now();
  await until('the database is free', async () => (await busy()) === 0, 60_000, 5);
  return (performance.now() - gone) / 1_000;
}

import { appendFileSync } from 'node:fs';

/** What a test has counted, for the proof that collects it; `npm test` only wants to know whether it held. */
export function note(test: string, figures: Readonly<Record<string, number>>): void {
  const file = process.env['PANOH_FAULT_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ test, ...figures })}\n`);
}

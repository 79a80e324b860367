import { getMechanism, type LanguageLabels, listMechanisms } from '@panoh/lawbook';
import type { ReadTx } from '@panoh/platform';

/** Facts keep a clock's name or its code, which several clocks may have: the words for all of them in the law in force. */
export async function clockNames(tx: ReadTx, { law }: LanguageLabels): Promise<(code: string) => string> {
  const names = new Map<string, Set<string>>();
  for (const { id, version, inForce } of await listMechanisms(tx)) {
    if (!inForce) continue;
    for (const { name, codes } of (await getMechanism(tx, id, version)).clocks.values())
      for (const code of [name, ...codes])
        names.set(code, (names.get(code) ?? new Set()).add(law[`clocks/${name}`] ?? name));
  }
  return (code) => [...(names.get(code) ?? [code])].join(' · ');
}

import { concernsByColumn, type Field } from './field';
import type { Pushed } from './pressure';
import { type Part, wholeParts } from './whole-moves';

export type Credit = (pushed: Pushed) => void;

/** Looks at what a programme found, and books for every count how far it was seen to go. */
export function creditIn(field: Field): Credit {
  const { number, equations, isSum, unknowns, concerns, examiner } = field;
  const byColumn = concernsByColumn(field);
  const book = (columns: Int32Array, amounts: Int32Array): void => {
    const { forwards, backwards } = examiner.reachOf({
      unknowns: columns.map((column) => unknowns[column] ?? -1),
      amounts,
    });
    if (forwards === 0 && backwards === 0) return;
    const changes = new Map<number, number>();
    columns.forEach((column, at) => {
      for (const concern of byColumn[column] ?? [])
        changes.set(concern, (changes.get(concern) ?? 0) + (amounts[at] ?? 0));
    });
    for (const [concern, change] of changes) {
      const standing = concerns[concern]?.standing;
      if (standing === undefined || change === 0) continue;
      const times = Math.sign(change) === standing.direction ? forwards : backwards;
      standing.saw(number, Math.abs(change) * times);
    }
  };
  return ({ changes }) => {
    if (changes.length === 0) return;
    const parts = wholeParts(equations, isSum, changes);
    for (const { columns, amounts } of parts) book(columns, amounts);
    const all = parts.filter(({ times }) => times >= 1);
    if (all.length > 1) book(joined(all, 'columns'), joined(all, 'amounts'));
  };
}

const joined = (parts: readonly Part[], what: 'columns' | 'amounts'): Int32Array =>
  Int32Array.from(
    parts.flatMap((part) =>
      what === 'columns' ? [...part.columns] : [...part.amounts].map((one) => one * part.times),
    ),
  );

import { createHmac } from 'node:crypto';
import { BEFORE_THE_FIRST, chained, faultIn, hexOf, type LedgerRow } from './release-ledger';

const FAMILY = 'identified';
const macOf = (text: string): string => createHmac('sha256', 'a key of the test').update(text).digest('hex');

function ledger(entries: readonly string[], family = FAMILY): LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (const [index, entry] of entries.entries()) {
    const row = { place: index + 1, releaseId: `release ${String(index)}`, entry };
    const last = rows.at(-1);
    const previous = last === undefined ? BEFORE_THE_FIRST : hexOf(last.mac);
    rows.push({ ...row, mac: Buffer.from(macOf(chained(family, previous, row)), 'hex') });
  }
  return rows;
}

describe('a ledger', () => {
  const rows = ledger(['{"a":1}', '{"a":2}', '{"a":3}']);
  const check = (changed: readonly LedgerRow[], known = 3) => faultIn(FAMILY, changed, macOf, known);

  it('is believed as it was written, and so is one without entries', () => {
    expect(check(rows)).toBeUndefined();
    expect(check([], 0)).toBeUndefined();
  });

  it('shows an entry that was altered, in its text, its place or its release', () => {
    expect(check(rows.with(1, { ...rows[1]!, entry: '{"a":4}' }))).toEqual({ code: 'altered', place: 2 });
    expect(check(rows.with(0, { ...rows[0]!, releaseId: 'another' }))).toEqual({ code: 'altered', place: 1 });
    expect(check(rows.with(2, { ...rows[2]!, mac: rows[1]!.mac }))).toEqual({ code: 'altered', place: 3 });
  });

  it('shows an entry that is missing in the middle, also where the others moved up', () => {
    expect(check(rows.toSpliced(1, 1))).toEqual({ code: 'missing', place: 2 });
    expect(check([rows[0]!, { ...rows[2]!, place: 2 }])).toEqual({ code: 'altered', place: 2 });
  });

  it('shows two entries that changed places', () => {
    const turned = [rows[0]!, { ...rows[2]!, place: 2 }, { ...rows[1]!, place: 3 }];
    expect(check(turned)).toEqual({ code: 'altered', place: 2 });
  });

  it('shows a tail that is gone while its releases are still known', () => {
    expect(check(rows.slice(0, 2))).toEqual({ code: 'cut', place: 3 });
    expect(check([])).toEqual({ code: 'cut', place: 1 });
  });

  it('is not another family’s', () => {
    expect(faultIn('assisted', rows, macOf, 3)).toEqual({ code: 'altered', place: 1 });
  });
});

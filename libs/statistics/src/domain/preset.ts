import type { AskedDimension, AskedTable } from './release-definition';
import { RELEASE_NOTES, type ReleaseNote } from './release-document';
import { MEASURES, type Measure, type TableFilter } from './table-definition';

/** Tables that are owed to somebody, defined once. Of five measures five releases are made, each in its family. */
export interface Preset {
  readonly id: string;
  /** The set it belongs to: itself, unless the set counts several measures. */
  readonly set: string;
  readonly measure: Measure;
  /** Who defined it; without an address where it is our own proposal. */
  readonly source: { readonly title: string; readonly url: string | null };
  readonly tables: readonly AskedTable[];
  readonly notes: readonly ReleaseNote[];
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CODE = /^[A-Za-z0-9_][\w.:-]{0,79}$/;

/**
 * Reads one file of a set. Whether its dimensions, groupings and codes exist is asked where the lists are at hand.
 * @throws Error in one sentence naming file and place
 */
export function checkPresets(parsed: unknown, file: string): Preset[] {
  const fault = (place: string, wanted: string): never => {
    throw new Error(`${file}: "${place}" must be ${wanted}.`);
  };
  const top = recordOf(parsed);
  const text = (value: unknown, place: string, pattern = /\S/): string =>
    typeof value === 'string' && pattern.test(value)
      ? value
      : fault(place, 'a text of the kind that stands there');
  const list = (value: unknown, place: string): readonly unknown[] =>
    Array.isArray(value) ? value : fault(place, 'a list');
  const oneOf = <Known extends string>(known: readonly Known[], value: unknown, place: string): Known =>
    known.find((one) => one === value) ?? fault(place, `one of ${known.join(', ')}`);

  const dimension = (value: unknown, place: string): AskedDimension => {
    const long = typeof value === 'string' ? { dimension: value } : recordOf(value);
    return {
      dimension: text(long['dimension'], place, ID),
      grouping: long['grouping'] === undefined ? null : text(long['grouping'], place, ID),
      codes:
        long['codes'] === undefined
          ? null
          : list(long['codes'], place).map((code) => text(code, place, CODE)),
    };
  };
  const filter = (value: unknown, place: string): TableFilter => ({
    dimension: text(recordOf(value)['dimension'], place, ID),
    codes: list(recordOf(value)['codes'], place).map((code) => text(code, place, CODE)),
  });
  const table = (value: unknown, index: number): AskedTable => {
    const place = `tables.${String(index)}`;
    const { id, dimensions, filters } = recordOf(value);
    return {
      id: text(id, `${place}.id`, ID),
      dimensions: list(dimensions, `${place}.dimensions`).map((one) => dimension(one, `${place}.dimensions`)),
      filters: list(filters ?? [], `${place}.filters`).map((one) => filter(one, `${place}.filters`)),
    };
  };

  const set = text(top['preset'], 'preset', ID);
  const source = recordOf(top['source']);
  const measures = list(top['measures'], 'measures').map((one) => oneOf(MEASURES, one, 'measures'));
  const tables = list(top['tables'], 'tables').map(table);
  if (measures.length === 0) fault('measures', 'a list of at least one');
  if (tables.length === 0) fault('tables', 'a list of at least one');
  if (new Set(tables.map(({ id }) => id)).size < tables.length)
    fault('tables', 'a list in which every id stands once');
  const rest = {
    set,
    tables,
    source: {
      title: text(source['title'], 'source.title'),
      url: source['url'] === undefined ? null : text(source['url'], 'source.url'),
    },
    notes: list(top['notes'] ?? [], 'notes').map((note) => oneOf(RELEASE_NOTES, note, 'notes')),
  };
  return measures.map((measure) => ({
    ...{ id: measures.length === 1 ? set : `${set}-${measure}`, measure },
    ...rest,
  }));
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

import type { Publication, PublicationTable } from './publication';
import { oneLine } from './spreadsheet-text';

const TIMES = new Set(['year', 'month']);
const PLACES = new Set(['jurisdiction', 'region', 'country-of-exploitation']);
/** Confidential; the mark of our files without its brackets, and what SDMX calls it too (CL_CONF_STATUS). */
const HIDDEN_STATUS = 'c';

/** JSON-stat 2.0 (json-stat.org): a dataset, or a collection of datasets where there are several tables. */
export function publicationJsonStat(publication: Publication): string {
  const datasets = publication.tables.map((table) => dataset(publication, table));
  const [only] = datasets;
  return JSON.stringify(
    only !== undefined && datasets.length === 1 ? only : collection(publication, datasets),
  );
}

const collection = ({ title, source, updated }: Publication, datasets: readonly object[]): object => ({
  ...{ version: '2.0', class: 'collection', label: oneLine(title), source: oneLine(source), updated },
  link: { item: datasets },
});

function dataset(publication: Publication, table: PublicationTable): object {
  const { notes, source, updated, words } = publication;
  const { id, title, filters, dimensions, values } = table;
  const ids = dimensions.map((dimension) => dimension.id);
  const role = { time: ids.filter((one) => TIMES.has(one)), geo: ids.filter((one) => PLACES.has(one)) };
  const hidden = values.flatMap((value, cell) => (value === null ? [[String(cell), HIDDEN_STATUS]] : []));
  return {
    ...{ version: '2.0', class: 'dataset', label: oneLine(title), source: oneLine(source), updated },
    note: [...filters, ...notes.map(({ label, text }) => `${label}: ${text}`)].map(oneLine),
    role: Object.fromEntries(Object.entries(role).filter(([, those]) => those.length > 0)),
    id: ids,
    size: dimensions.map(({ headings }) => headings.length),
    dimension: Object.fromEntries(
      dimensions.map(({ id: one, label, headings }) => [
        one,
        {
          label: oneLine(label),
          category: {
            index: headings.map((heading) => heading.id),
            label: Object.fromEntries(headings.map((heading) => [heading.id, oneLine(heading.label)])),
          },
        },
      ]),
    ),
    value: values,
    ...(hidden.length > 0 && { status: Object.fromEntries(hidden) as Record<string, string> }),
    extension: { table: id, status: { label: { [HIDDEN_STATUS]: words.hidden } } },
  };
}

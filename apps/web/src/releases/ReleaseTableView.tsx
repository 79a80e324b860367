import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useWords } from '../language/words';
import { spelled } from '../numbers/spelled';
import { WideTable } from '../parts/WideTable';
import type { ReleaseTable } from './release';
import classes from './releases.module.css';
import { tableLines } from './table-lines';
import { useHeadingWords } from './use-heading-words';

/** More lines stand behind a button: thousands of numbers would hold up the page. */
const LINES_AT_ONCE = 60;

interface ReleaseTableViewProps {
  readonly table: ReleaseTable;
  readonly captionId: string;
}

/** One table as it will be published: every hidden number has the same mark, whatever the reason. */
export function ReleaseTableView({ table, captionId }: ReleaseTableViewProps) {
  const { t } = useWords('releases');
  const words = useHeadingWords();
  const [shown, setShown] = useState(LINES_AT_ONCE);
  const flat = useMemo(() => tableLines(table), [table]);
  const acrossDimension = flat.across === undefined ? undefined : table.dimensions[flat.across];
  const heads = acrossDimension?.headings.map((heading) =>
    words.heading(acrossDimension.dimension, heading.id),
  );
  const wordAt = (dimension: number | undefined, place: number): string => {
    const of = table.dimensions[dimension ?? -1];
    const heading = of?.headings[place];
    return of === undefined || heading === undefined ? '' : words.heading(of.dimension, heading.id);
  };
  const lines = Array.from({ length: Math.min(shown, flat.lines) }, (_, index) => flat.line(index));
  return (
    <>
      <WideTable labelledBy={captionId}>
        <Table verticalSpacing={6} aria-labelledby={captionId}>
          <Table.Thead>
            <Table.Tr>
              {flat.down
                .flatMap((place) => table.dimensions[place] ?? [])
                .map((dimension) => (
                  <Table.Th key={dimension.dimension} scope="col">
                    {words.axis(dimension)}
                  </Table.Th>
                ))}
              {(heads ?? [t('releases:people')]).map((head, index) => (
                <Table.Th key={index} scope="col" className={classes['head']}>
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ places, differsFrom, cells }, line) => (
              <Table.Tr key={line}>
                {places.map((place, at) => (
                  <Table.Th key={at} scope="row" className={classes['row']}>
                    {/* The same as in the line above: for who listens only. */}
                    {at < differsFrom ? (
                      <VisuallyHidden>{wordAt(flat.down[at], place)}</VisuallyHidden>
                    ) : (
                      wordAt(flat.down[at], place)
                    )}
                  </Table.Th>
                ))}
                {cells.map((cell) => (
                  <Table.Td key={cell} className={classes['number']}>
                    <PublishedNumber value={table.values?.[cell]} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {shown < flat.lines && (
        <Button variant="default" onClick={() => setShown((lines) => lines + 5 * LINES_AT_ONCE)}>
          {t('releases:table.more', { count: flat.lines - shown })}
        </Button>
      )}
      {table.dimensions.some(({ several }) => several) && (
        <Text size="sm" c="dimmed">
          {t('releases:table.several')}
        </Text>
      )}
    </>
  );
}

/** A number, or the mark that stands for it in the files as well. */
function PublishedNumber({ value }: { readonly value: number | null | undefined }) {
  const { t } = useWords('releases');
  if (value === undefined) return null;
  if (value !== null) return <>{spelled(value)}</>;
  return (
    <>
      <span className={classes['mark']} aria-hidden>
        {t('releases:hidden.sign')}
      </span>
      <VisuallyHidden>{t('releases:hidden.spoken')}</VisuallyHidden>
    </>
  );
}

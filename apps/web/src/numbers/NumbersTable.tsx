import { Table, Text } from '@mantine/core';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { WideTable } from '../parts/WideTable';
import { arrange } from './arrange';
import { type Dimension, MEASURES, type Table as Answer } from './definition';
import { Count } from './HiddenMark';
import classes from './numbers.module.css';
import { Share } from './Share';
import { useCodeWords } from './use-code-words';

interface NumbersTableProps {
  readonly table: Answer;
  readonly rows: Dimension;
  readonly columns: Dimension | undefined;
  /** Shares of each column instead of people. */
  readonly inShares: boolean;
}

/** The counts, with totals; what is hidden carries a mark. Everything the chart draws can be read here. */
export function NumbersTable({ table, rows, columns, inShares }: NumbersTableProps) {
  const { t } = useWords('numbers');
  const dates = useDates();
  const words = useCodeWords();
  const { threshold, definition } = table;
  const lines = arrange(table.rows, rows, (code) => words(rows, code));
  const heads = columns === undefined ? [] : arrange(table.columns, columns, (code) => words(columns, code));
  const caption = {
    measure: t(MEASURES[definition.measure][0]),
    rows: rows.label,
    columns: columns?.label,
    from: monthOf(definition.from),
    to: monthOf(definition.to),
  };
  function monthOf(month: string): string {
    return dates.month(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  }

  return (
    <>
      <Text size="sm" c="dimmed" id="numbers-caption">
        {t(columns === undefined ? 'numbers:table.caption' : 'numbers:table.captionTwo', caption)}.{' '}
        {t('numbers:table.known', { day: dates.day(table.knownOn) })}
      </Text>
      <WideTable labelledBy="numbers-caption">
        <Table highlightOnHover verticalSpacing={6} aria-labelledby="numbers-caption">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{rows.label}</Table.Th>
              {heads.map(({ code, label }) => (
                <Table.Th key={code} scope="col" className={classes['heading']}>
                  {label}
                </Table.Th>
              ))}
              <Table.Th scope="col" className={classes['heading']}>
                {t('numbers:total')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.code}>
                <Table.Th scope="row" className={classes['row']}>
                  {line.label}
                </Table.Th>
                {heads.map((head) => (
                  <Table.Td key={head.code} className={classes['number']}>
                    {inShares ? (
                      <Share
                        share={table.shares[line.index]?.[head.index]}
                        cell={table.cells[line.index]?.[head.index]}
                        threshold={threshold}
                      />
                    ) : (
                      <Count cell={table.cells[line.index]?.[head.index]} threshold={threshold} />
                    )}
                  </Table.Td>
                ))}
                <Table.Td className={`${classes['number']} ${classes['sum']}`}>
                  {inShares ? (
                    <Share
                      share={table.rowShares[line.index]}
                      cell={table.rowTotals[line.index]}
                      threshold={threshold}
                    />
                  ) : (
                    <Count cell={table.rowTotals[line.index]} threshold={threshold} />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          {/* Of shares there is no total that says anything; the people stay below. */}
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{inShares ? t('numbers:shares.people') : t('numbers:total')}</Table.Th>
              {heads.map((head) => (
                <Table.Td key={head.code} className={`${classes['number']} ${classes['sum']}`}>
                  <Count cell={table.columnTotals[head.index]} threshold={threshold} />
                </Table.Td>
              ))}
              <Table.Td className={`${classes['number']} ${classes['sum']}`}>
                <Count cell={table.total} threshold={threshold} />
              </Table.Td>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </WideTable>
      {inShares && (
        <Text size="sm">
          {t(columns === undefined ? 'numbers:shares.ofAll' : 'numbers:shares.ofColumn', {
            dimension: rows.label,
          })}{' '}
          {t('numbers:shares.none')}
        </Text>
      )}
      {(rows.several || columns?.several === true) && (
        <Text size="sm" c="dimmed">
          {t('numbers:several')}
        </Text>
      )}
    </>
  );
}

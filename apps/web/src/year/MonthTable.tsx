import { Table } from '@mantine/core';
import { useMonthNames } from '../language/dates';
import { useWords } from '../language/words';
import { Count } from '../numbers/HiddenMark';
import type { YearOfCount } from './year';
import classes from './year.module.css';

interface MonthTableProps {
  readonly count: YearOfCount;
  readonly year: number;
  readonly threshold: number;
  readonly headingId: string;
}

/** The same as the bars, to be read. */
export function MonthTable({ count, year, threshold, headingId }: MonthTableProps) {
  const { t } = useWords('year');
  const names = useMonthNames();
  const { thisYear, lastYear, soFar, lastYearWhole } = count;
  return (
    <Table verticalSpacing={4} aria-labelledby={headingId}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('year:month')}</Table.Th>
          <Table.Th scope="col" className={classes['number']}>
            {year - 1}
          </Table.Th>
          <Table.Th scope="col" className={classes['number']}>
            {year}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((name, index) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400}>
              {name}
            </Table.Th>
            <Table.Td className={classes['number']}>
              <Count cell={lastYear[index]} threshold={threshold} />
            </Table.Td>
            <Table.Td className={classes['number']}>
              <Count cell={thisYear[index]} threshold={threshold} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('year:total')}</Table.Th>
          <Table.Td className={classes['number']} fw={600}>
            <Count cell={lastYearWhole} threshold={threshold} />
          </Table.Td>
          <Table.Td className={classes['number']} fw={600}>
            <Count cell={soFar} threshold={threshold} />
          </Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

import { Popover, Text, UnstyledButton } from '@mantine/core';
import { useWords } from '../language/words';
import type { Table } from './definition';
import classes from './numbers.module.css';
import { spelled } from './spelled';

type Cell = Table['total'];
type Why = NonNullable<Cell['why']>;

const WORDS = {
  'below-threshold': [
    'numbers:hidden.sign.few',
    'numbers:hidden.few.ask',
    'numbers:hidden.few',
    'numbers:hidden.few.why',
  ],
  'gives-back': [
    'numbers:hidden.sign.back',
    'numbers:hidden.back.ask',
    'numbers:hidden.back',
    'numbers:hidden.back.why',
  ],
} as const satisfies Record<Why, readonly string[]>;

/** A quiet mark where a number is not shown; asked, it says why. */
export function HiddenMark({ why, threshold }: { readonly why: Why; readonly threshold: number }) {
  const { t } = useWords('numbers');
  const [sign, ask, title, reason] = WORDS[why];
  const values = { threshold, last: threshold - 1 };
  return (
    <Popover width={300} withArrow shadow="md" position="bottom-end">
      <Popover.Target>
        <UnstyledButton className={classes['hidden']} aria-label={t(ask, values)}>
          {t(sign, values)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600}>
          {t(title, values)}
        </Text>
        <Text size="sm">{t(reason, values)}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A number, or the mark that stands for it. */
export function Count({ cell, threshold }: { readonly cell: Cell | undefined; readonly threshold: number }) {
  if (cell === undefined) return null;
  if (cell.why !== null) return <HiddenMark why={cell.why} threshold={threshold} />;
  return <>{cell.value === null ? null : spelled(cell.value)}</>;
}

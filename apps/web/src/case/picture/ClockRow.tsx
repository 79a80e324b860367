import { UnstyledButton } from '@mantine/core';
import { Check, CircleAlert, Clock3, Minus, Pause } from 'lucide-react';
import { When } from '../../parts/When';
import { percent, Row } from './Row';
import { type CaseClock, placeIn, type Window } from './picture-model';
import classes from './picture.module.css';

/** One clock from its start to when it runs out; its name opens the rule and the source. */
export function ClockRow({
  clock,
  window,
  onOpen,
}: {
  readonly clock: CaseClock;
  readonly window: Window;
  readonly onOpen: () => void;
}) {
  const start = placeIn(window, Date.parse(clock.startsAt));
  const end = placeIn(window, Date.parse(clock.due));
  return (
    <Row
      window={window}
      name={
        <UnstyledButton className={classes['clockName']} onClick={onOpen}>
          <span className={classes['rule']}>{clock.label}</span>
          <span className={classes['when']}>
            <When at={clock.due} />
          </span>
        </UnstyledButton>
      }
    >
      <span
        className={classes['run']}
        style={{ insetInlineStart: percent(start), inlineSize: percent(Math.max(end - start, 0.4)) }}
        data-uncertain={clock.confidence !== 'verified' || undefined}
      />
      <span
        className={classes['mark']}
        style={{ insetInlineStart: `clamp(12px, ${percent(end)}, calc(100% - 12px))` }}
        data-breached={clock.breach !== null || undefined}
      >
        {fateIcon(clock)}
      </span>
    </Row>
  );
}

function fateIcon({ breach, closedHow, state }: CaseClock) {
  const look = { size: 13, 'aria-hidden': true };
  if (breach !== null) return <CircleAlert {...look} />;
  if (closedHow === 'met') return <Check {...look} />;
  if (closedHow !== null) return <Minus {...look} />;
  return state === 'paused' ? <Pause {...look} /> : <Clock3 {...look} />;
}

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useOutOfSight } from './out-of-sight';
import classes from './wide-table.module.css';

interface WideTableProps {
  /** The element whose words name it. */
  readonly labelledBy: string;
  /** The table. */
  readonly children: ReactNode;
}

const SIDES = [
  ['before', ChevronLeft],
  ['after', ChevronRight],
] as const;

/**
 * A table that may be wider than its place. It scrolls by itself, also by the keys, and shows a shade and an arrow on
 * the side where it goes on out of sight.
 */
export function WideTable({ labelledBy, children }: WideTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const outOfSight = useOutOfSight(box);
  const isWide = outOfSight.before || outOfSight.after;
  return (
    <div className={classes['frame']}>
      <div
        ref={box}
        className={classes['box']}
        role="group"
        aria-labelledby={labelledBy}
        tabIndex={isWide ? 0 : undefined}
      >
        {children}
      </div>
      {SIDES.map(
        ([side, Arrow]) =>
          outOfSight[side] && (
            <span key={side} className={classes['more']} data-side={side} aria-hidden>
              <Arrow className={classes['arrow']} size={20} />
            </span>
          ),
      )}
    </div>
  );
}

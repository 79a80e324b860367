import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { components } from '../client/schema';
import { CLOCK_GROUPS, type GroupName } from './clock-groups';

type BoardCell = components['schemas']['ClockBoard']['cells'][number];

/** What of the board is looked at: stands in the address as codes and ids, so that it can be gone back to. */
export interface BoardFilter {
  readonly group?: GroupName;
  readonly organisationId?: string;
  readonly clock?: string;
  readonly region?: string;
}

export function useBoardFilter(): {
  readonly filter: BoardFilter;
  readonly change: (part: Partial<Record<keyof BoardFilter, string | undefined>>) => void;
} {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const text = (key: keyof BoardFilter): string | undefined => {
    const value = search[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const group = text('group');
  const filter: BoardFilter = {
    group: group !== undefined && group in CLOCK_GROUPS ? (group as GroupName) : undefined,
    organisationId: text('organisationId'),
    clock: text('clock'),
    region: text('region'),
  };
  const change = useCallback(
    (part: Partial<Record<keyof BoardFilter, string | undefined>>) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { filter, change };
}

/** The numbers of one organisation, added up over its clocks. */
export type BoardRow = Omit<BoardCell, 'clock' | 'label'>;

/** @param cells those that pass the filter by clock and region */
export function rowsOf(cells: readonly BoardCell[]): readonly BoardRow[] {
  const rows = new Map<string, BoardRow>();
  for (const { clock: _clock, label: _label, ...cell } of cells) {
    const row = rows.get(cell.organisationId);
    rows.set(cell.organisationId, row === undefined ? cell : added(row, cell));
  }
  return [...rows.values()].sort(
    (one, other) => other.breached - one.breached || (one.oldestDue < other.oldestDue ? -1 : 1),
  );
}

const COUNTED = ['breached', 'untaken', 'escalated', 'today', 'thisWeek', 'later', 'paused'] as const;

function added(row: BoardRow, cell: BoardRow): BoardRow {
  const sums = COUNTED.map((name) => [name, row[name] + cell[name]] as const);
  const oldestDue = row.oldestDue < cell.oldestDue ? row.oldestDue : cell.oldestDue;
  return { ...row, ...(Object.fromEntries(sums) as Pick<BoardRow, (typeof COUNTED)[number]>), oldestDue };
}

/** How many stand in each group. */
export function totalsOf(cells: readonly BoardCell[]): Readonly<Record<GroupName, number>> {
  const sum = (name: (typeof COUNTED)[number]): number => cells.reduce((all, cell) => all + cell[name], 0);
  return {
    breached: sum('breached'),
    today: sum('today'),
    'this-week': sum('thisWeek'),
    later: sum('later'),
    paused: sum('paused'),
  };
}

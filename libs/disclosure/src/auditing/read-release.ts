import { cellsOf } from '../tables/published-table';
import { AuditFault } from './audit-fault';
import { type Box, boxesOf } from './boxes';
import { Layout } from './layout';
import { linksOf } from './knowledge';
import { type Space, wholeSpaces } from './space';
import type { AuditedRelease } from './verdict';

/** What was given, found to be in order. */
export interface ReadRelease extends Pick<AuditedRelease, 'grid' | 'published'> {
  readonly whole: readonly Space[];
  readonly boxes: readonly Box[];
}

/** @throws AuditFault where the input contradicts itself */
export function readRelease(release: AuditedRelease): ReadRelease {
  const { grid, counts, published, guarded } = release;
  const whole = wholeSpaces(grid, counts);
  refuseStrayCodes(release, whole);
  for (const { shape, values } of published) refuseUntrue(Layout.of(whole, shape), values);
  const values = guarded.map(({ shape, protections }) => {
    if (protections.length !== cellsOf(shape))
      throw new AuditFault(
        'protection',
        `Table ${shape.id} has ${protections.length} protections for ${cellsOf(shape)} cells.`,
      );
    const layout = Layout.of(whole, shape);
    return layout.addUp(layout.space.truth);
  });
  const boxes = boxesOf(release, values);
  refuseOutside(release, boxes);
  return { grid, published, whole, boxes };
}

function refuseUntrue(layout: Layout, values: readonly (number | null)[]): void {
  const { id, cells } = layout;
  if (values.length !== cells)
    throw new AuditFault('published', `Table ${id} has ${values.length} numbers for ${cells} cells.`);
  const truth = layout.addUp(layout.space.truth);
  const wrong = values.findIndex((value, cell) => value !== null && value !== truth[cell]);
  if (wrong >= 0)
    throw new AuditFault(
      'published',
      `Table ${id} shows a number in cell ${wrong} that is not the one that was counted: it was changed, or counted on another day.`,
    );
}

function refuseOutside({ guarded }: AuditedRelease, boxes: readonly Box[]): void {
  const wrong = boxes
    .flatMap(({ cells }) => cells)
    .find(({ protection: { low, high }, value }) => {
      const areWhole = Number.isInteger(low) && Number.isInteger(high);
      return !areWhole || low < 0 || value < low || value > high;
    });
  if (wrong !== undefined)
    throw new AuditFault(
      'protection',
      `Cell ${wrong.place.cell} of table ${guarded[wrong.place.table]?.shape.id ?? ''} is to be kept between bounds between which its count is not.`,
    );
}

function refuseStrayCodes({ grid }: AuditedRelease, whole: readonly Space[]): void {
  for (const { place, codes, any, people } of linksOf(grid, whole)) {
    const truth = whole[place]?.truth ?? new Int32Array(0);
    for (const [group, has] of any.entries()) {
      const own = truth.subarray(group * codes, (group + 1) * codes);
      const most = has === 1 ? (people[group] ?? 0) : 0;
      const sum = own.reduce((all, count) => all + count, 0);
      if (own.some((count) => count > most) || sum < most)
        throw new AuditFault('counts', 'More or fewer people have a code than there are: count them again.');
    }
  }
}

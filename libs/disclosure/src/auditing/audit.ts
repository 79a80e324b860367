import type { Solver } from '../solver';
import { AuditFault } from './audit-fault';
import { judge, type Judged, prepare } from './judge';
import { measure } from './measure';
import { nameAttacks } from './name-attacks';
import { planOf } from './plan';
import { readRelease } from './read-release';
import type { AuditedRelease, AuditLimits, Breach, Verdict } from './verdict';
import { Watch } from './watch';

/** For saying how wide open it is and by what, after it is known that it is. */
const SECONDS = { intervals: 60, names: 60 };

/**
 * Attacks what is to leave the house as somebody would who has read everything that left it before: knows every
 * visible number, and that counts are whole and not below zero. A protected count stays closed only where a set of
 * whole numbers was found, for either direction, that fits all that is visible and brings it there.
 * @throws AuditFault where the input contradicts itself: such a release is not judged
 */
export async function audit(release: AuditedRelease, solver: Solver, limits: AuditLimits): Promise<Verdict> {
  if (!(limits.seconds > 0)) throw new AuditFault('limits', 'Give the audit some time: it had none.');
  const watch = new Watch(limits);
  const read = readRelease(release);
  const prepared = planOf(read, read.boxes).map((batch) => prepare(read, batch));
  await judge(prepared, solver, watch);
  const breaches: Breach[] = [];
  const time = new Watch({ ...limits, seconds: SECONDS.intervals });
  for (const { judged, fields } of prepared) {
    const open = judged.filter((one) => breachesOf(one).length > 0);
    await measure(fields, open, solver, time);
    breaches.push(...open.flatMap(breachesOf));
  }
  const decided = breaches.filter(({ attack }) => attack !== 'undecided');
  const names = await nameAttacks(release, decided, solver, new Watch({ ...limits, seconds: SECONDS.names }));
  return {
    safe: breaches.length === 0,
    breaches: breaches.map((breach) => ({ ...breach, ...names[decided.indexOf(breach)] })),
    cells: read.boxes.length,
    seconds: watch.seconds,
  };
}

function breachesOf({ target, down, up }: Judged): Breach[] {
  return target.box.cells.flatMap(({ place, protection, value }): Breach[] => {
    const { low, high } = protection;
    if (value - down.reached <= low && value + up.reached >= high) return [];
    const isOpen = value - down.limit > low || value + up.limit < high;
    return [
      {
        ...{ place, protection },
        interval: [value - down.limit, value + up.limit],
        attack: isOpen ? 'linked-tables' : 'undecided',
        tables: [],
      },
    ];
  });
}

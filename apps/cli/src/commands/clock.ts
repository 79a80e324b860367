import { Temporal } from '@panoh/kernel';
import { Database } from '@panoh/platform';
import { type Command, UsageError } from '../command';

export const moveClock: Command = {
  name: 'clock',
  summary: "show the installation's clock; in a demo or test, move it",
  help: `
panoh clock                          show it
panoh clock +4h | -30m | +2d         move it from where it stands
panoh clock 2025-03-10T10:20+05:00   set it to this moment
panoh clock reset                    back to real time
A real installation's clock cannot be moved: the database itself refuses.`,
  async run(args, config) {
    // Not readWords: -30m is a step, no option.
    const [wish, extra] = args;
    if (extra !== undefined) throw new UsageError(`"${extra}" is a word too many. See: panoh clock --help`);
    const shift = wish === undefined ? undefined : shiftOf(wish);
    const worker = await Database.open(config.databaseUrl('worker'), { size: 1, name: 'cli' });
    try {
      if (shift !== undefined) {
        await refuseReal(worker);
        await move(worker, shift);
      }
      const [row] = await worker.query<{ now: Temporal.Instant }>('SELECT panoh.now() AS now');
      process.stdout.write(`${row?.now.toString() ?? ''}\n`);
    } finally {
      await worker.close();
    }
  },
};

/** The database refuses by itself; this says why. */
async function refuseReal(worker: Database): Promise<void> {
  const [installation] = await worker.query<{ kind: string }>('SELECT kind FROM panoh.installation');
  if (installation?.kind !== 'real') return;
  throw new UsageError(
    'This is a real installation: its clock is that of the world, and nobody can move it.',
  );
}

const FIRST_YEAR = '1990';
const LAST_YEAR = '2200';
const STEP = /^([+-])(\d{1,6})(m|h|d)$/;
const UNIT = { m: 'minutes', h: 'hours', d: 'days' } as const;

/** The offset to move to, as SQL of one value. */
interface Shift {
  readonly offset: string;
  readonly value: string;
}

function shiftOf(wish: string): Shift {
  if (wish === 'reset') return { offset: '$1::interval', value: '0' };
  const step = STEP.exec(wish);
  if (step === null) return { offset: '$1::timestamptz - clock_timestamp()', value: instantOf(wish) };
  const [, sign, amount, unit] = step;
  const value = `${sign ?? ''}${amount ?? ''} ${UNIT[unit as keyof typeof UNIT]}`;
  return { offset: 'clock_offset + $1::interval', value };
}

/** Far outside our time no calendar is listed, and at its edges PostgreSQL's years cannot be read any more. */
async function move(worker: Database, { offset, value }: Shift): Promise<void> {
  const moved = await worker.query(
    `SELECT panoh.move_clock(${offset}) FROM panoh.installation
     WHERE extract(year FROM clock_timestamp() + (${offset})) BETWEEN ${FIRST_YEAR} AND ${LAST_YEAR}`,
    [value],
  );
  if (moved.length === 0) throw outOfReach();
}

const outOfReach = (): UsageError =>
  new UsageError(`The clock moves between the years ${FIRST_YEAR} and ${LAST_YEAR} only.`);

function instantOf(wish: string): string {
  const moment = momentOf(wish);
  if (/^[+-]/.test(moment)) throw outOfReach();
  return moment;
}

function momentOf(wish: string): string {
  try {
    return Temporal.Instant.from(wish).toString();
  } catch {
    throw new UsageError(`"${wish}" is neither a step like +4h nor a moment like 2025-03-10T10:20+05:00.`);
  }
}

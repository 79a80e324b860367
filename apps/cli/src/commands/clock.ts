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
    const worker = await Database.open(config.databaseUrl('worker'), { size: 1, name: 'cli' });
    try {
      const [wish] = args;
      if (wish !== undefined) {
        await refuseReal(worker);
        await move(worker, wish);
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

const STEP = /^([+-])(\d{1,6})(m|h|d)$/;
const UNIT = { m: 'minutes', h: 'hours', d: 'days' } as const;

async function move(worker: Database, wish: string): Promise<void> {
  const step = STEP.exec(wish);
  if (wish === 'reset') {
    await worker.query(`SELECT panoh.move_clock(interval '0')`);
  } else if (step !== null) {
    const [, sign, amount, unit] = step;
    await worker.query(`SELECT panoh.move_clock(clock_offset + $1::interval) FROM panoh.installation`, [
      `${sign ?? ''}${amount ?? ''} ${UNIT[unit as keyof typeof UNIT]}`,
    ]);
  } else {
    await worker.query(`SELECT panoh.move_clock($1::timestamptz - clock_timestamp())`, [instantOf(wish)]);
  }
}

function instantOf(wish: string): string {
  try {
    return Temporal.Instant.from(wish).toString();
  } catch {
    throw new UsageError(`"${wish}" is neither a step like +4h nor a moment like 2025-03-10T10:20+05:00.`);
  }
}

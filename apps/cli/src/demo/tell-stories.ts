import { createHash } from 'node:crypto';
import { DomainError, Temporal } from '@panoh/kernel';
import { type House, once, type Tx, Work } from '@panoh/platform';
import { DemoClock } from './demo-clock';
import { isTold, rememberTold } from './demo-state';
import { plan } from './plan';
import type { DemoMember } from './seed-people';
import { type Ids, type Moment, minutesOf, type Scene, type Story } from './story';

/** So many stories go on at once at one moment: more than the machine has cores, for the disk. */
const AT_ONCE = 6;

interface Houses {
  readonly api: House;
  readonly worker: House;
}

/**
 * Tells the invented cases as if they had happened over the last weeks: the clock is put back and goes from
 * moment to moment, and at each the members do what the plan says. Every moment of a story is one transaction
 * with a key of its own, so a telling that was broken off goes on where it stopped and doubles nothing.
 * @returns how many stories were told: 0 when they are all there
 */
export async function tellStories(
  { api, worker }: Houses,
  members: readonly DemoMember[],
  stories: readonly Story[] = plan,
): Promise<number> {
  if (await isTold(worker)) return 0;
  const clock = new DemoClock(worker.database);
  // A bell for each of thousands of changes would wake nobody: the worker starts later, and looks by itself.
  const telling = new Telling(new Work(api.database), api, new Map(members.map((one) => [nameOf(one), one])));
  try {
    await clock.setToPresent();
    const present = await telling.anchor();
    for (const minutes of momentsOf(stories)) {
      await clock.setTo(present.subtract({ minutes }));
      await telling.goTo(minutes, stories);
    }
  } finally {
    await clock.setToPresent();
  }
  await rememberTold(worker);
  return stories.length;
}

/** All moments of a plan in minutes before the present, the earliest first. */
const momentsOf = (stories: readonly Story[]): number[] =>
  [...new Set(stories.flatMap(({ moments }) => moments.map(({ ago }) => minutesOf(ago))))].sort(
    (one, other) => other - one,
  );

const nameOf = ({ email }: DemoMember): string => email.replace('.demo@panoh.invalid', '');

class Telling {
  private readonly left = new Map<string, Ids>();
  private readonly beds = new Map<string, string>();

  constructor(
    private readonly work: Work,
    private readonly tools: Scene['tools'],
    private readonly members: ReadonlyMap<string, DemoMember>,
  ) {}

  /** The present of the first try: one that goes on tomorrow keeps the distances between its moments. */
  async anchor(): Promise<Temporal.Instant> {
    const { present = '' } = await this.once('present', this.member('admin.uz'), (tx) => ({
      present: tx.now.toString(),
    }));
    return Temporal.Instant.from(present);
  }

  async goTo(minutes: number, stories: readonly Story[]): Promise<void> {
    const now = stories.filter(({ moments }) => moments.some(({ ago }) => minutesOf(ago) === minutes));
    const waiting = now.values();
    const line = async (): Promise<void> => {
      for (const story of waiting)
        for (const [number, moment] of story.moments.entries())
          if (minutesOf(moment.ago) === minutes) await this.play(story, number, moment);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
  }

  private async play({ name }: Story, number: number, { by, acts }: Moment): Promise<void> {
    const member = this.member(by);
    const before = this.left.get(name) ?? {};
    const after = await this.once(`${name}/${String(number)}`, member, async (tx) => {
      let ids = before;
      for (const act of acts)
        ids = { ...ids, ...(await act({ tx, tools: this.tools, by: member, ids, beds: this.beds })) };
      return ids;
    }).catch((fault: unknown) => {
      const why = fault instanceof DomainError ? `: ${fault.message} (${fault.code})` : '.';
      throw new Error(`The story ${name} cannot go on at its moment ${String(number)}${why}`, {
        cause: fault,
      });
    });
    this.left.set(name, after);
    if (name === member.organisation)
      for (const [label, id] of Object.entries(after)) this.beds.set(`${name}/${label}`, id);
  }

  private once(key: string, { actor }: DemoMember, change: (tx: Tx) => Ids | Promise<Ids>): Promise<Ids> {
    const requestHash = createHash('sha256').update(key).digest();
    return this.work.run(actor, (tx) =>
      once(tx, { actor, key: `demo/${key}`, requestHash }, async () => change(tx)),
    );
  }

  private member(name: string): DemoMember {
    const member = this.members.get(name);
    if (member === undefined) throw new Error(`The demo has no account ${name}.`);
    return member;
  }
}

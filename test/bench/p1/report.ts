import { type Spread, spreadOf } from './figures';
import type { Proof } from './oracle';
import type { Message } from './trace';

/** One transition as it goes over the wire. */
export interface Wire {
  readonly messages: readonly Message[];
  readonly sampleNumber: number;
  readonly armed: string;
  readonly syncsEach: number;
}

export interface Outcome {
  readonly referrals: number;
  readonly callers: number;
  /** How many referrals a whole arm is given in a round. */
  readonly each: number;
  readonly rates: readonly Readonly<Record<string, number>>[];
  readonly proofs: readonly {
    readonly arm: string;
    readonly done: number;
    readonly common: Proof;
    readonly all: Proof;
  }[];
  readonly wire: Wire;
  readonly missing: readonly string[];
  readonly server: string;
  /** pgbench's own words for its version. */
  readonly limit: string;
}

const FLOOR = 0.4;
const AIM = 0.6;
const AT_MOST_TRIPS = 2;

export interface Verdict {
  readonly held: boolean;
  readonly page: string;
}

/** What was found, as a page: ratios of one run, round by round, because the machine changes under all arms alike. */
export function verdictOf(outcome: Outcome): Verdict {
  const { rates, wire, proofs, missing } = outcome;
  const ratio = (one: string, other: string): number[] =>
    rates.flatMap((rate) => {
      const [above, below] = [rate[one], rate[other]];
      return above === undefined || below === undefined ? [] : [above / below];
    });
  const ofLimit = spreadOf(ratio('panoh', 'pgbench'));
  const trips = wire.messages.length;
  const oneSync = Math.abs(wire.syncsEach - 1) < 0.05;
  const [first] = proofs;
  const alike = proofs.every(({ common }) => common.hash === first?.common.hash);
  const whole = proofs.filter(({ arm }) => arm === 'panoh' || arm === 'pgbench');
  const wholeAlike = whole.every(({ all }) => all.hash === whole[0]?.all.hash);
  const held = ofLimit.median >= FLOOR && trips <= AT_MOST_TRIPS && oneSync && alike && wholeAlike;
  const page = [
    table(
      ['ratio', 'median', 'least', 'most', 'asked'],
      [
        spreadRow('Panoh / pgbench (the limit)', ofLimit, `floor ${String(FLOOR)}, aim ${String(AIM)}`),
        spreadRow('Panoh / TypeORM `save()`', spreadOf(ratio('panoh', 'typeorm')), ''),
        spreadRow('Panoh / DBOS, two steps', spreadOf(ratio('panoh', 'dbos')), ''),
        spreadRow('TypeORM / pgbench', spreadOf(ratio('typeorm', 'pgbench')), ''),
      ],
    ),
    table(
      ['one transition', 'counted', 'asked'],
      [
        [
          'round trips (messages to the database, BEGIN and COMMIT included)',
          String(trips),
          `at most ${String(AT_MOST_TRIPS)}`,
        ],
        ['statements in them', wire.messages.map((message) => String(message.length)).join(' + '), ''],
        ['waits for the disk, one caller', wire.syncsEach.toFixed(2), 'exactly 1'],
      ],
    ),
    `Transitions a second, ${String(outcome.callers)} callers, ${String(outcome.each)} referrals a round for pgbench and Panoh, fewer for the slow ones:`,
    table(
      ['round', ...proofs.map(({ arm }) => arm)],
      rates.map((rate, round) => [
        String(round + 1),
        ...proofs.map(({ arm }) => (rate[arm] ?? 0).toFixed(0)),
      ]),
    ),
    `The rows that are there afterwards (states, audit, outbox, clocks, care; SHA-256 over them in order). All arms on the referrals they all did: **${alike ? 'the same' : 'NOT the same'}**. Panoh and pgbench on all of theirs: **${wholeAlike ? 'the same' : 'NOT the same'}**.`,
    table(
      ['arm', 'referrals', 'rows', 'hash of its own', 'rows of all arms', 'hash of all arms'],
      proofs.map(({ arm, done, all, common }) => [
        ...[arm, String(done), String(all.rows), `\`${all.hash.slice(0, 16)}\``],
        ...[String(common.rows), `\`${common.hash.slice(0, 16)}\``],
      ]),
    ),
    ...missing,
  ].join('\n\n');
  return { held, page };
}

const spreadRow = (name: string, { median, min, max }: Spread, asked: string): string[] => [
  name,
  ...(Number.isFinite(median) && median > 0
    ? [median, min, max].map((value) => value.toFixed(2))
    : ['–', '–', '–']),
  asked,
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

import { createHash } from 'node:crypto';
import type { SystemActor, Temporal } from '@panoh/kernel';
import type { Work } from '@panoh/platform';
import { type FactValues, finishImport, importBatch, NOTHING_KNOWN, openImport } from '@panoh/statistics';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'seed demo' };
/** One edition for all times: a second history would count everybody twice. */
const HISTORY = {
  source: 'demo-history',
  edition: 'invented 1',
  firstYear: 2019,
  lastYear: 2025,
  seed: 20_190_101,
};

/** Codes with how often they come up; nobody real stands behind the proportions. */
type Shares = Readonly<Record<string, number>>;

const FORMS: Shares = { ForcedLabour: 52, SexualExploitation: 30, ForcedBegging: 9, Servitude: 5, Other: 4 };
const LANDS: Shares = { KZ: 34, RU: 30, UZ: 12, TR: 12, AE: 7, KR: 4, PL: 1 };
const REGIONS: Shares = {
  'UZ-TK': 22,
  'UZ-FA': 16,
  'UZ-SA': 15,
  'UZ-BU': 12,
  'UZ-AN': 12,
  'UZ-QA': 9,
  'UZ-XO': 8,
  'UZ-QR': 6,
};
const AGES: Shares = { '14-17': 6, '18-24': 34, '25-34': 36, '35-49': 20, '50-64': 4 };
const INDUSTRIES: Shares = {
  ...{ F_Construction: 46, A_AgricultureForestryAndFishing: 26, C_Manufacturing: 12 },
  ...{ I_AccommodationAndFoodServiceActivities: 9, T_ActivitiesOfHouseholdsAsEmployers: 7 },
};
const MEANS: Shares = {
  WithholdsDocuments: 34,
  TakesEarnings: 26,
  DebtBondage: 18,
  RestrictsMovement: 12,
  PhysicalAbuse: 10,
};
const RECRUITED: Shares = {
  ThroughFriendsOrSocialEvents: 40,
  ThroughOnlineSocialNetworks: 32,
  AtWork: 16,
  Other: 12,
};
const CHANNELS: Shares = {
  'self-report': 28,
  'consular-service': 22,
  hotline: 20,
  'police-operation': 18,
  'family-or-community': 12,
};
const KINDS: Shares = { NGO: 44, LawEnforcement: 32, Consulate: 24 };
const BEDS: Shares = { '0-24h': 52, '24-72h': 30, '3-7d': 13, 'over-7d': 5 };
/** People signalled in each year. */
const SIGNALLED = [310, 190, 240, 330, 380, 410, 390];

/** In each month since. */
const FEWEST_LATER = 24;
const MOST_LATER = 44;

/**
 * Invented years in numbers only, so that a table has something to count; there is no case behind any of them: seven
 * years, and from then on each month, so that the year which runs has something to show.
 * @param until the last month, `2026-08`; the seven years alone where it is left out
 */
export const inventedHistory = (until?: string): FactValues[] => [
  ...sevenYears(drawing(HISTORY.seed)),
  ...(until === undefined ? [] : monthsSince(until, drawing(HISTORY.seed + 1))),
];

const LAST_OF_SEVEN_YEARS = HISTORY.lastYear * 12 + 11;

const sevenYears = (draw: Draw): FactValues[] =>
  SIGNALLED.flatMap((people, index) =>
    Array.from({ length: people }, () => {
      const month = (HISTORY.firstYear + index) * 12 + draw.below(12);
      return inventedFact((later) => monthOf(Math.min(month + later, LAST_OF_SEVEN_YEARS)), draw);
    }),
  );

function monthsSince(until: string, draw: Draw): FactValues[] {
  const facts: FactValues[] = [];
  // What would come after the last month has not happened.
  const happened = (month: number): string | null =>
    monthOf(month) <= `${until}-01` ? monthOf(month) : null;
  for (let month = LAST_OF_SEVEN_YEARS + 1; happened(month) !== null; month += 1) {
    const people = FEWEST_LATER + draw.below(MOST_LATER - FEWEST_LATER);
    for (let one = 0; one < people; one += 1)
      facts.push(inventedFact((later) => happened(month + later), draw));
  }
  return facts;
}

const editionHash = (): Buffer => createHash('sha256').update(HISTORY.edition).digest();

export const isHistorySeeded = (work: Work): Promise<boolean> =>
  work.run(OPERATOR, async (tx) => (await openImport(tx, HISTORY.source, editionHash())).finished);

/** Takes it in once; what is there already stays. */
export async function seedHistory(work: Work): Promise<void> {
  const hash = editionHash();
  await work.run(OPERATOR, async (tx) => {
    const run = await openImport(tx, HISTORY.source, hash);
    if (run.finished) return;
    const accepted = inventedHistory(monthBefore(tx.now));
    await importBatch(tx, {
      ...{ source: HISTORY.source, runId: run.id, afterLine: 0, lastLine: accepted.length },
      ...{ accepted, rejected: [] },
    });
    await finishImport(tx, run.id);
  });
}

interface Draw {
  chance(ofHundred: number): boolean;
  of(shares: Shares): string;
  below(limit: number): number;
}

/** @param when the month so many months after the signal; null where that has not come */
function inventedFact(when: (later: number) => string | null, draw: Draw): FactValues {
  const form = draw.of(FORMS);
  const presumed = draw.chance(78);
  const identified = presumed && draw.chance(64);
  const assisted = presumed && draw.chance(82);
  const returned = assisted && draw.chance(38);
  const isWoman = draw.chance(form === 'SexualExploitation' ? 91 : 34);
  const ageBand = draw.of(AGES);
  return {
    ...NOTHING_KNOWN,
    counts: {
      signal: when(0),
      presumed: presumed ? when(0) : null,
      identified: identified ? when(1 + draw.below(3)) : null,
      assisted: assisted ? when(draw.below(2)) : null,
      returned: returned ? when(2 + draw.below(4)) : null,
    },
    jurisdiction: 'UZ',
    region: draw.of(REGIONS),
    countryOfExploitation: draw.of(LANDS),
    citizenship: draw.chance(96) ? 'UZ' : draw.of({ KG: 50, TJ: 50 }),
    gender: isWoman ? 'Feminine' : 'Masculine',
    ageBand,
    majority: ageBand === '14-17' ? 'minor' : 'adult',
    exploitation: draw.chance(7) ? [form, 'ForcedCriminality'] : draw.chance(4) ? null : [form],
    industry: form === 'ForcedLabour' ? [draw.of(INDUSTRIES)] : null,
    meansOfControl: [...new Set([draw.of(MEANS), draw.of(MEANS)])].sort(),
    recruitment: [draw.of(RECRUITED)],
    channel: draw.of(CHANNELS),
    referringKind: draw.of(KINDS),
    receivingKind: assisted ? 'NGO' : null,
    timeToBed: assisted && draw.chance(60) ? draw.of(BEDS) : null,
  };
}

const monthOf = (months: number): string =>
  `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}-01`;

/** The last month that is over: what runs still is not known. */
const monthBefore = (now: Temporal.Instant): string =>
  now.toZonedDateTimeISO('Asia/Tashkent').toPlainDate().subtract({ months: 1 }).toString().slice(0, 7);

/** The same numbers on every machine (Park and Miller's generator). */
function drawing(seed: number): Draw {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return {
    below,
    chance: (ofHundred) => below(100) < ofHundred,
    of(shares) {
      const entries = Object.entries(shares);
      let left = below(entries.reduce((sum, [, share]) => sum + share, 0));
      for (const [code, share] of entries) {
        if (left < share) return code;
        left -= share;
      }
      return entries[0]?.[0] ?? '';
    },
  };
}

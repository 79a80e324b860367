import { createHash } from 'node:crypto';
import type { SystemActor } from '@panoh/kernel';
import type { Work } from '@panoh/platform';
import { type FactValues, finishImport, importBatch, NOTHING_KNOWN, openImport } from '@panoh/statistics';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'seed demo' };
/** Changed only with the numbers below: a second history would count everybody twice. */
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

/** Seven invented years in numbers only, so that a table has something to count; there is no case behind any of them. */
export function inventedHistory(): FactValues[] {
  const draw = drawing(HISTORY.seed);
  return SIGNALLED.flatMap((people, index) =>
    Array.from({ length: people }, () => inventedFact(HISTORY.firstYear + index, draw)),
  );
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
    const accepted = inventedHistory();
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

function inventedFact(year: number, draw: Draw): FactValues {
  const month = draw.below(12);
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
      signal: monthAfter(year, month, 0),
      presumed: presumed ? monthAfter(year, month, 0) : null,
      identified: identified ? monthAfter(year, month, 1 + draw.below(3)) : null,
      assisted: assisted ? monthAfter(year, month, draw.below(2)) : null,
      returned: returned ? monthAfter(year, month, 2 + draw.below(4)) : null,
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

/** Nothing runs on past the last year of the history. */
function monthAfter(year: number, month: number, later: number): string {
  const months = Math.min(year * 12 + month + later, HISTORY.lastYear * 12 + 11);
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

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

import { type FactValues, NOTHING_KNOWN } from '@panoh/statistics';

/** The same seed gives the same facts, on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LISTS = {
  jurisdiction: ['UZ', 'KZ'],
  region: ['UZ-TK', 'UZ-FA', 'UZ-SA', 'KZ-75', 'KZ-71'],
  country: ['UZ', 'KZ', 'RU', 'TR', 'AE', 'TH'],
  gender: ['Feminine', 'Masculine', 'NonConforming'],
  ageBand: ['6-13', '14-17', '18-24', '25-34', '35-49'],
  exploitation: ['ForcedLabour', 'SexualExploitation', 'ForcedBegging', 'ForcedMarriage'],
  sexualExploitation: ['Prostitution', 'Pornography'],
  industry: ['F_Construction', 'C_Manufacturing', 'A_AgricultureForestryAndFishing'],
  means: ['DebtBondage', 'PhysicalThreats', 'WithholdsDocuments', 'TakesEarnings', 'FalsePromises'],
  recruitment: ['AtWork', 'ThroughOnlineSocialNetworks'],
  relation: ['Familial', 'Acquainted'],
  channel: ['hotline', 'police', 'ngo'],
  kind: ['Consulate', 'Shelter', 'Police'],
  outcome: ['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking'],
  timeToBed: ['0-24h', '24-72h', '3-7d'],
  clocks: ['reflection-period:met', 'reflection-period:breached', 'preliminary-identification:met-late'],
  contributor: ['one', 'two', 'three', 'four'],
} as const;

/** What might be known of an invented person; common codes are common, and much is not known. */
export function randomFact(random: () => number, firstYear = 2022, years = 3): FactValues {
  const one = <Code>(codes: readonly Code[]): Code | null =>
    random() < 0.1 ? null : (codes[Math.floor(random() ** 2 * codes.length)] ?? null);
  const many = (codes: readonly string[]): string[] | null => {
    if (random() < 0.2) return null;
    const picked = codes.filter((_, place) => random() < 0.6 / (place + 1));
    return random() < 0.9 ? picked : picked.reverse();
  };
  const begun = Math.floor(random() * years * 12);
  const month = (later: number): string | null => {
    const at = begun + later;
    const text = `${String(firstYear + Math.floor(at / 12))}-${String(1 + (at % 12)).padStart(2, '0')}-01`;
    return random() < 0.2 * later ? null : text;
  };
  return {
    ...NOTHING_KNOWN,
    counts: {
      signal: month(0),
      presumed: month(1),
      identified: month(2),
      assisted: month(1),
      returned: month(4),
    },
    jurisdiction: one(LISTS.jurisdiction),
    region: one(LISTS.region),
    countryOfExploitation: one(LISTS.country),
    citizenship: one(LISTS.country),
    gender: one(LISTS.gender),
    ageBand: one(LISTS.ageBand),
    majority: one(['adult', 'minor'] as const),
    exploitation: many(LISTS.exploitation),
    sexualExploitation: many(LISTS.sexualExploitation),
    industry: many(LISTS.industry),
    meansOfControl: many(LISTS.means),
    recruitment: many(LISTS.recruitment),
    recruiterRelation: many(LISTS.relation),
    channel: one(LISTS.channel),
    referringKind: one(LISTS.kind),
    receivingKind: one(LISTS.kind),
    outcome: one(LISTS.outcome),
    timeToBed: one(LISTS.timeToBed),
    clockResults: many(LISTS.clocks),
    contributor: one(LISTS.contributor),
  };
}

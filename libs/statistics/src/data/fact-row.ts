import type { FactValues, Provenance } from '../domain/fact';

/** A fact as the columns of statistics.fact; keys are column names. */
export function factRow(source: string, values: FactValues, provenance: Provenance): Record<string, unknown> {
  return {
    source,
    signal_month: values.counts.signal,
    presumed_month: values.counts.presumed,
    identified_month: values.counts.identified,
    assisted_month: values.counts.assisted,
    returned_month: values.counts.returned,
    year: values.year,
    jurisdiction: values.jurisdiction,
    region: values.region,
    country_of_exploitation: values.countryOfExploitation,
    citizenship: values.citizenship,
    gender: values.gender,
    age_band: values.ageBand,
    majority: values.majority,
    exploitation: values.exploitation,
    sexual_exploitation: values.sexualExploitation,
    industry: values.industry,
    means_of_control: values.meansOfControl,
    recruitment: values.recruitment,
    recruiter_relation: values.recruiterRelation,
    channel: values.channel,
    referring_kind: values.referringKind,
    receiving_kind: values.receivingKind,
    outcome: values.outcome,
    time_to_bed: values.timeToBed,
    clock_results: values.clockResults,
    contributor: values.contributor,
    provenance,
  };
}

export const VALUE_COLUMNS = `source, signal_month, presumed_month, identified_month, assisted_month, returned_month, year,
  jurisdiction, region, country_of_exploitation, citizenship, gender, age_band, majority, exploitation,
  sexual_exploitation, industry, means_of_control, recruitment, recruiter_relation, channel, referring_kind,
  receiving_kind, outcome, time_to_bed, clock_results, contributor, provenance`;

/** Rows given as one JSON list in $1. */
export const VALUE_ROWS = `jsonb_to_recordset($1::jsonb) AS row(source text, signal_month date, presumed_month date,
  identified_month date, assisted_month date, returned_month date, year integer, jurisdiction text, region text,
  country_of_exploitation text, citizenship text, gender text, age_band text, majority text, exploitation text[],
  sexual_exploitation text[], industry text[], means_of_control text[], recruitment text[], recruiter_relation text[],
  channel text, referring_kind text, receiving_kind text, outcome text, time_to_bed text, clock_results text[],
  contributor text, provenance jsonb)`;

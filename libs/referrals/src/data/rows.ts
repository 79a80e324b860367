import type { Temporal } from '@panoh/kernel';

export type NeedState = 'open' | 'placed' | 'met' | 'withdrawn';

export interface NeedRow {
  readonly id: string;
  readonly case_id: string;
  readonly opened_by: string;
  readonly mechanism: string;
  readonly mechanism_version: number;
  readonly service: string;
  readonly urgency: 'urgent' | 'standard' | 'planned';
  readonly arrival_from: Temporal.Instant | null;
  readonly arrival_until: Temporal.Instant | null;
  readonly vulnerability: number;
  readonly state: NeedState;
  readonly attempts: number;
  readonly declines: number;
  readonly expiries: number;
  /** Referrals that stand in a queue now. */
  readonly waits: number;
  readonly first_sent_at: Temporal.Instant | null;
  readonly placed_at: Temporal.Instant | null;
  readonly met_at: Temporal.Instant | null;
  readonly escalated_at: Temporal.Instant | null;
  readonly revision: number;
}

export interface ReferralRow {
  readonly id: string;
  readonly need_id: string;
  readonly case_id: string;
  readonly attempt: number;
  readonly rerouted_from: string | null;
  readonly from_organisation: string;
  readonly to_organisation: string;
  readonly broadcast: boolean;
  readonly state: string;
  readonly since: Temporal.Instant;
  readonly purpose: string;
  readonly consent_id: string | null;
  readonly legal_basis: string | null;
  /** The grant it opened last: triage while it is asked, what was consented once it has accepted. */
  readonly grant_id: string | null;
  readonly answer_by: Temporal.Instant | null;
  readonly sent_at: Temporal.Instant;
  readonly delivered_at: Temporal.Instant | null;
  readonly answered_at: Temporal.Instant | null;
  readonly reason: string | null;
  readonly conditions: string[];
  readonly in_charge: string | null;
  /** Set while this is the referral that holds the need: at most one of a need. */
  readonly won_at: Temporal.Instant | null;
  readonly offered_bed: string | null;
  readonly departed_at: Temporal.Instant | null;
  readonly arrived_at: Temporal.Instant | null;
  readonly given_at: Temporal.Instant | null;
  readonly taken_at: Temporal.Instant | null;
  readonly moves_stewardship: boolean;
  /** Where the commission re-routed: whom the sender should ask next. */
  readonly proposed_to: string | null;
  /** Nothing more will come of this attempt: the receiver sees nothing any more. */
  readonly ended_at: Temporal.Instant | null;
  /** The organisation that ended it; null where a clock or another acceptance did. */
  readonly ended_by: string | null;
  readonly revision: number;
}

/** Times as ISO text: a change travels to the database as JSON. */
type Changed<Row> = {
  readonly [Column in keyof Row]?: Row[Column] extends Temporal.Instant | null
    ? Temporal.Instant | null
    : Row[Column];
};

export type ReferralChange = Changed<Omit<ReferralRow, 'id' | 'need_id' | 'case_id' | 'revision'>>;
export type NeedChange = Changed<Omit<NeedRow, 'id' | 'case_id' | 'revision'>>;

import { notFound, type OrganisationType } from '@panoh/kernel';
import type { Consent, NeverList, Recipient } from '@panoh/cases';
import { type Days, lockOpenClocks, OpenClocks } from '@panoh/deadlines';
import { getMechanism, knownMechanism } from '@panoh/lawbook';
import type { Mechanism } from '@panoh/mechanisms';
import type { ReadTx, Statement } from '@panoh/platform';
import { withInstants } from './instants';
import { refuseUnconfirmed } from '../domain/acting-as';
import { notOffered } from '../domain/not-offered';
import type { NeedRow, ReferralRow } from './rows';

/** What the case file tells a referral: codes only. */
export interface CaseCodes {
  readonly id: string;
  readonly code: string;
  readonly jurisdiction: string;
  readonly region: string | null;
  readonly age_class: 'adult' | 'child' | 'age-disputed' | 'unknown';
  readonly urgency: 'life-danger' | 'today' | 'planned';
}

/** A referral with everything its next step is decided on, locked in the one order: case, consent, need, referral. */
export interface Matter {
  readonly file: CaseCodes;
  readonly consent: Consent | null;
  readonly never: NeverList;
  readonly need: NeedRow;
  readonly referral: ReferralRow;
  readonly receiver: Recipient;
  /** How the receiver counts days. */
  readonly receiverDays: Days;
  readonly clocks: OpenClocks;
  readonly mechanism: Mechanism;
  /** Kind of the acting organisation; null for a program. */
  readonly actingType: OrganisationType | null;
  readonly stewards: boolean;
  readonly watches: boolean;
}

const CONSENT = `jsonb_build_object('id', c.id, 'caseId', c.case_id, 'organisationId', c.organisation_id, 'purpose', c.purpose,
  'answer', c.answer, 'guardianAnswer', c.guardian_answer, 'recipientKind', c.recipient_kind, 'recipientOrganisationId', c.recipient_organisation_id,
  'circleKinds', c.circle_kinds, 'circleCountry', c.circle_country, 'circleRegion', c.circle_region,
  'neverKinds', c.never_kinds, 'neverOrganisations', c.never_organisations, 'categories', c.categories,
  'validFrom', c.valid_from, 'validUntil', c.valid_until, 'endedAt', c.ended_at, 'occurredAt', c.occurred_at)`;

export const RECIPIENT = (row: string): string =>
  `jsonb_build_object('id', ${row}.id, 'type', ${row}.type, 'country', ${row}.country, 'region', ${row}.region,
     'jurisdictions', ${row}.jurisdictions)`;

/**
 * One statement, so that a busy answer costs one trip. Each locked row is read as it is after the lock was
 * given, whatever was committed while waiting for it.
 */
export const LOAD_MATTER = `
  WITH located AS MATERIALIZED (SELECT id, case_id, consent_id FROM referrals.referral WHERE id = $1),
  file AS MATERIALIZED (
    SELECT c.id, c.code, c.jurisdiction, c.region, c.age_class, c.urgency
    FROM cases.case_file AS c JOIN located ON located.case_id = c.id FOR NO KEY UPDATE OF c),
  consented AS MATERIALIZED (
    SELECT c.id, ${CONSENT} AS consent
    FROM cases.consent AS c JOIN located ON located.consent_id = c.id JOIN file ON file.id = c.case_id FOR SHARE OF c)
  SELECT to_jsonb(file) AS file, (SELECT consent FROM consented) AS consent,
    to_jsonb(n) AS need, to_jsonb(r) AS referral, ${RECIPIENT('receiver')} AS receiver,
    jsonb_build_object('zone', receiver.zone, 'calendar', receiver.calendar) AS "receiverDays",
    (SELECT jsonb_build_object('kinds', kinds, 'organisations', organisations) FROM cases.never_list(file.id)) AS never,
    (SELECT law.sha256 FROM lawbook.mechanism AS law WHERE law.id = n.mechanism AND law.version = n.mechanism_version) AS law,
    (SELECT own.type FROM directory.organisation AS own WHERE own.id = panoh.org()) AS "actingType",
    cases.stewards(file.id) AS stewards, cases.watches(file.id) AS watches
  FROM file
  JOIN referrals.need AS n ON n.case_id = file.id
  JOIN referrals.referral AS r ON r.need_id = n.id AND r.id = $1
  JOIN directory.organisation AS receiver ON receiver.id = r.to_organisation
  FOR NO KEY UPDATE OF n, r`;

/**
 * What every command about a referral asks first. The clocks are a question of their own: only a statement that
 * begins after the case is locked sees those that were armed while it waited.
 */
export const matterQuestions = (referralId: string): readonly Statement[] => [
  { text: LOAD_MATTER, values: [referralId] },
  lockOpenClocks({ kind: 'referral', id: referralId }),
];

interface MatterRow extends Omit<Matter, 'mechanism' | 'never' | 'clocks'> {
  readonly never: NeverList | null;
  readonly law: string;
}

const NEVER_NOBODY: NeverList = { kinds: [], organisations: [] };

/**
 * @throws DomainError NOT_FOUND for what does not exist and for what the actor may not know;
 * REFERRAL.NOT_OFFERED where the actor was asked once and the case is closed to it again; REFERRAL.NOT_CONFIRMED
 */
export async function lockMatter(tx: ReadTx, referralId: string): Promise<Matter> {
  const matter = await findMatter(tx, referralId);
  if (matter !== undefined) {
    refuseUnconfirmed(tx.actor);
    return matter;
  }
  const known = await tx.one<{ state: string }>(`SELECT state FROM referrals.referral WHERE id = $1`, [
    referralId,
  ]);
  if (known === undefined) throw notFound();
  throw notOffered({ state: known.state, allowed: [] });
}

export async function findMatter(tx: ReadTx, referralId: string): Promise<Matter | undefined> {
  const [rows, clocks = []] = await tx.together(matterQuestions(referralId));
  const row = rows?.[0] as MatterRow | undefined;
  if (row === undefined) return undefined;
  const need = withInstants(row.need, NEED_INSTANTS);
  return {
    file: row.file,
    consent: row.consent && withInstants(row.consent, ['validFrom', 'validUntil', 'endedAt', 'occurredAt']),
    never: row.never ?? NEVER_NOBODY,
    need,
    referral: withInstants(row.referral, REFERRAL_INSTANTS),
    receiver: row.receiver,
    receiverDays: row.receiverDays,
    clocks: new OpenClocks(referralId, clocks),
    mechanism: knownMechanism(row.law) ?? (await getMechanism(tx, need.mechanism, need.mechanism_version)),
    actingType: row.actingType,
    stewards: row.stewards,
    watches: row.watches,
  };
}

export const NEED_INSTANTS = [
  'arrival_from',
  'arrival_until',
  'first_sent_at',
  'placed_at',
  'met_at',
  'escalated_at',
] as const satisfies readonly (keyof NeedRow)[];

export const REFERRAL_INSTANTS = [
  'since',
  'answer_by',
  'sent_at',
  'delivered_at',
  'answered_at',
  'won_at',
  'departed_at',
  'arrived_at',
  'given_at',
  'taken_at',
  'ended_at',
] as const satisfies readonly (keyof ReferralRow)[];

import { type Language, LANGUAGES } from '@panoh/kernel';

/** The words a mechanism file may use, beside the names it gives itself. */

/** What statistics knows about a state (domain requirement R50: five numbers, never one). */
export const COUNTS_AS = ['signal', 'presumed', 'identified', 'assisted', 'returned'] as const;
export type CountsAs = (typeof COUNTS_AS)[number];

/** HTCDS 2.0, vic_TraffickingStatus and cas_Status, spelled as the standard spells them. */
export const HTCDS_STATUSES = [
  'PossibleVictimOfTrafficking',
  'ActualVictimOfTrafficking',
  'NotAVictimOfTrafficking',
  'Active',
  'FollowUp',
  'Closed',
  'ClosedReferred',
] as const;
export type HtcdsStatus = (typeof HTCDS_STATUSES)[number];

/** How an organisation stands to the matter at hand; who that is, the caller knows. */
export const RELATIONS = ['any', 'steward', 'sender', 'receiver', 'territory', 'nation'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a rule rests on. Only an act or a treaty is law; a screen must never show the others as law. */
export const SOURCE_KINDS = ['act', 'treaty', 'standard', 'report', 'practice', 'design'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Of the referral form (F7). Until somebody has said it is not urgent, it is. */
export const URGENCIES = ['urgent', 'standard', 'planned'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What one run of a track belongs to. */
export const SCOPES = ['case', 'referral'] as const;
export type Scope = (typeof SCOPES)[number];

/** May be told like a party: whoever the clock belongs to, and the organisation above. */
export const TOLD_BY_RELATION = ['owner', 'superior'] as const;

/** May act like a party: the sweep of clocks, and a step that follows from another step. */
export const PROGRAMS = ['clock', 'rule'] as const;
export type Program = (typeof PROGRAMS)[number];

/** What the end of a clock may bring, beside telling: proposals and alarms, nothing that takes. */
export const EXPIRY_EFFECTS = [
  'none',
  'protection-stays',
  'propose-reroute',
  'propose-extension',
  'hold-released',
  'alarm',
] as const;
export type ExpiryEffect = (typeof EXPIRY_EFFECTS)[number];

/** What nobody may write there, named so that the refusal can say why. */
export const FORBIDDEN_EFFECTS: Readonly<Record<string, 'EXPIRY_TAKES_RIGHT' | 'EXPIRY_CLOSES'>> = {
  'end-protection': 'EXPIRY_TAKES_RIGHT',
  'end-reflection': 'EXPIRY_TAKES_RIGHT',
  'end-stay': 'EXPIRY_TAKES_RIGHT',
  evict: 'EXPIRY_TAKES_RIGHT',
  'negative-status': 'EXPIRY_TAKES_RIGHT',
  disclose: 'EXPIRY_TAKES_RIGHT',
  close: 'EXPIRY_CLOSES',
  'close-case': 'EXPIRY_CLOSES',
};

/** Labels must exist in these before a mechanism may start. */
export const LABEL_LANGUAGES = ['en', 'ru', 'uz-Latn'] as const;
/** Labels may exist in these; where one of them lacks a word, English stands in. */
export const SPOKEN_LANGUAGES = LANGUAGES;
export type LabelLanguage = Language;

/** Track of formal status, and the tracks that may never wait for it. */
export const STATUS_TRACK = 'status';
export const TRACKS_THAT_NEVER_WAIT: readonly string[] = ['services', 'referral'];

/** A purpose that depends on who receives: the mechanism says which purpose goes with which organisation. */
export const BY_RECIPIENT = 'by-recipient';

/** Exactly the categories the consent names, whatever they are. */
export const CONSENTED = 'consented';

import type { Category, Confidence, OrganisationType, Role, TimeSpan } from '@panoh/kernel';
import type { Standing } from './facts';
import type { Place } from './fault';
import type {
  CONSENTED,
  CountsAs,
  ExpiryEffect,
  HtcdsStatus,
  LabelLanguage,
  Relation,
  Scope,
  SourceKind,
  Urgency,
} from './words';

type Named<T> = ReadonlyMap<string, T>;

/** A national mechanism as its file says it, with everything it includes. Plain data, never changed. */
export interface Mechanism {
  /** `uz-nrm`; also the name of its file. */
  readonly name: string;
  readonly version: number;
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string;
  /** Main file and included files as one text: what is stored and hashed. */
  readonly text: string;
  readonly at: Place;
  readonly sources: Named<Source>;
  readonly consents: ConsentRules;
  readonly parties: Named<Party>;
  readonly reasons: Named<ReasonList>;
  readonly tracks: Named<Track>;
  readonly clocks: Named<Clock>;
  readonly escalations: Named<Escalation>;
}

export interface Source {
  readonly name: string;
  readonly title: string;
  readonly kind: SourceKind;
  /** How sure we are that the source exists and says what its title says. */
  readonly confidence: Confidence;
  readonly at: Place;
}

/** A rule's claim on a source. Its confidence may be lower than the source's own, never higher. */
export interface Cited {
  readonly ref: string;
  readonly confidence: Confidence;
  readonly note?: string;
  readonly at: Place;
}

export interface ConsentRules {
  /** P1 … P13. */
  readonly purposes: Named<Purpose>;
  /** Which purpose a consent must name, by the kind of organisation that receives. */
  readonly recipients: ReadonlyMap<OrganisationType, Word>;
  /** Recorded grounds that may stand in for a consent. */
  readonly bases: Named<{ readonly name: string; readonly source: Cited; readonly at: Place }>;
}

export interface Purpose {
  readonly name: string;
  /** The most a consent for this purpose can open; the person may allow less. */
  readonly covers: readonly Category[];
  readonly source: Cited;
  readonly at: Place;
}

/** Who acts: a role in a kind of organisation that stands in a certain relation to the matter. */
export interface Party {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Empty: any kind. */
  readonly organisations: readonly OrganisationType[];
  readonly relation: Relation;
  /** Only leads of the organisation. */
  readonly lead: boolean;
  /** `track.action`, spelled like the permission. */
  readonly may: ReadonlyMap<string, Place>;
  readonly source: Cited | undefined;
  readonly at: Place;
}

export interface ReasonList {
  readonly name: string;
  readonly codes: readonly string[];
  readonly at: Place;
}

export interface Track {
  readonly name: string;
  readonly per: Scope;
  readonly first: string;
  /** Statistics counts this track: every state says what it counts as, or that it counts as nothing. */
  readonly counted: boolean;
  readonly states: Named<State>;
  readonly actions: Named<Action>;
  /** Every standing word that some state of this track gives. */
  readonly decides: ReadonlySet<Standing>;
  readonly source: Cited | undefined;
  readonly at: Place;
}

export interface State {
  readonly name: string;
  /** `undefined`: the file does not say; `null`: it says that it counts as nothing. */
  readonly countsAs: CountsAs | null | undefined;
  readonly htcds: HtcdsStatus | undefined;
  /** A track may rest here for ever. */
  readonly final: boolean;
  /** The person is protected while a track rests here: no clock may lead out of it into an unprotected state. */
  readonly protects: boolean;
  readonly gives: readonly Standing[];
  readonly at: Place;
}

/** A word in a list, and where it stands. */
export interface Word {
  readonly name: string;
  readonly at: Place;
}

export interface Action {
  readonly track: string;
  readonly name: string;
  /** `track.name`. */
  readonly permission: string;
  readonly from: Named<Word>;
  /** `undefined`: the track stays where it is, the step is only recorded. */
  readonly to: Word | undefined;
  readonly by: readonly Word[];
  readonly when: readonly GuardRef[];
  readonly needs: readonly Word[];
  readonly owes: readonly Word[];
  /** Name of the reason list the reason must come from. */
  readonly reason: Word | undefined;
  readonly consents: readonly Word[];
  readonly withoutConsent: readonly Word[];
  readonly discloses: readonly Category[] | typeof CONSENTED;
  readonly tell: readonly Word[];
  /** Steps that follow at once where they are possible: `track.action`. */
  readonly also: readonly StepRef[];
  readonly proposes: readonly Word[];
  /** Clocks that say when it is not too early any more. */
  readonly notBefore: readonly Word[];
  readonly source: Cited | undefined;
  readonly at: Place;
  /** What this step does to clocks, by the state it is taken from; worked out once when the file is read. */
  readonly clockMoves: ReadonlyMap<string, readonly ClockMove[]>;
}

export interface GuardRef {
  readonly guard: string;
  /** `not reflection.active` asks that it is known to be false. */
  readonly negated: boolean;
  readonly at: Place;
}

export interface StepRef {
  readonly track: string;
  readonly action: string;
  readonly at: Place;
}

export type Trigger = { readonly at: Place } & (
  | { readonly on: 'enters' | 'leaves'; readonly track: string; readonly state: string }
  | { readonly on: 'does'; readonly track: string; readonly action: string }
  | { readonly on: 'event'; readonly event: string }
);

export type ClockMoveKind = 'arm' | 'met' | 'cancelled' | 'pause' | 'resume';

export interface ClockMove {
  readonly clock: Clock;
  readonly move: ClockMoveKind;
}

/**
 * `deadline` something must be done within; `period` a protection that lasts; `lower-bound` not before;
 * `date` ends on a date that is a fact of the case.
 */
export type ClockKind = 'deadline' | 'period' | 'lower-bound' | 'date';

export interface Clock {
  readonly name: string;
  /** What the field's papers call this clock, such as NRM-RRP. */
  readonly codes: readonly string[];
  readonly kind: ClockKind;
  /** The same for every urgency unless the file gives variants; empty for a fixed date. */
  readonly limits: Readonly<Partial<Record<Urgency, TimeSpan>>>;
  /** Name of the date fact. */
  readonly date: string | undefined;
  readonly starts: readonly Trigger[];
  readonly stops: readonly Trigger[];
  readonly cancels: readonly Trigger[];
  /** Not armed where one of these already holds. */
  readonly unless: readonly GuardRef[];
  readonly pause: ClockPause | undefined;
  readonly warn: readonly TimeSpan[];
  readonly owner: Word;
  /** Whose days count. In a two-country step: the receiver's. */
  readonly calendar: 'owner' | 'receiver';
  readonly rollForward: boolean;
  readonly expiry: Expiry | undefined;
  readonly source: Cited;
  readonly at: Place;
}

export interface ClockPause {
  readonly starts: readonly Trigger[];
  readonly ends: readonly Trigger[];
  /** Name of the reason list: a pause without a reason is not allowed. */
  readonly reasons: Word;
}

/** What the end of a clock brings. It never takes a right away and never closes a case. */
export interface Expiry {
  readonly tell: readonly Word[];
  readonly effect: ExpiryEffect;
  /** Decisions asked for: `track.action`, or a known command. */
  readonly ask: readonly Word[];
  readonly moves: StepRef | undefined;
  readonly at: Place;
}

/** After so many attempts that did not place the person, the next ones up are told, in this order. */
export interface Escalation {
  readonly name: string;
  readonly counts: readonly Trigger[];
  readonly after: number;
  readonly ladder: readonly Word[];
  readonly source: Cited;
  readonly at: Place;
}

/** What people read for each name; kept apart from the law, may be corrected at any time. */
export interface Labels {
  readonly language: LabelLanguage;
  readonly file: string;
  /** `states.status.presumed` → text, with its place. */
  readonly texts: ReadonlyMap<string, { readonly text: string; readonly at: Place }>;
}

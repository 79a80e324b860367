import type { components } from '../client/schema';
import { now } from '../language/now';
import type { FormDocument } from '../form/form-types';

export type AgeClass = components['schemas']['AgeClass'];
type LateReason = NonNullable<components['schemas']['RegisterSignalBody']['lateReason']>;

/** What is on the screen: the signal note and what the case is opened with. */
export interface SignalNote {
  readonly jurisdiction: string;
  readonly ageClass: AgeClass | undefined;
  readonly document: FormDocument;
  /** It came earlier than it is entered. */
  readonly cameEarlier: boolean;
  readonly lateReason: LateReason | undefined;
}

const A_DAY_MS = 24 * 3_600_000;

type Organisation = Pick<
  components['schemas']['OrganisationView'],
  'type' | 'jurisdictions' | 'country' | 'region'
>;

/** Where the organisation acts and stands, most answers are the same every day. */
export function emptyNote({ type, jurisdictions, country, region }: Organisation): SignalNote {
  // A mission meets people where it stands, not at home.
  const abroad = type === 'Consulate' ? jurisdictions.find((one) => one !== country) : undefined;
  const here = region?.slice(0, 2) ?? abroad ?? country;
  const jurisdiction = jurisdictions.includes(here) ? here : (jurisdictions[0] ?? country);
  const isHere = here === jurisdiction && region !== null;
  const document: FormDocument = {
    placeCountry: jurisdiction,
    ...(isHere && { placeRegion: region }),
  };
  return { jurisdiction, ageClass: undefined, document, cameEarlier: false, lateReason: undefined };
}

export const isLate = ({ cameEarlier, document }: SignalNote): boolean =>
  cameEarlier &&
  typeof document['receivedAt'] === 'string' &&
  now().getTime() - Date.parse(document['receivedAt']) > A_DAY_MS;

/** One person unless more were counted; in doubt a child. */
export function withDefaults({ document, ageClass, cameEarlier }: SignalNote): FormDocument {
  const child = ageClass === 'child' || ageClass === 'age-disputed';
  return {
    adults: child ? 0 : 1,
    children: child ? 1 : 0,
    ...document,
    ...((!cameEarlier || document['receivedAt'] === undefined) && { receivedAt: now().toISOString() }),
  };
}

/** The body of `POST /signals`. */
export function signalBody(note: SignalNote, ageClass: AgeClass, document: FormDocument) {
  const region = document['placeRegion'];
  const inJurisdiction = typeof region === 'string' && region.startsWith(note.jurisdiction);
  return {
    jurisdiction: note.jurisdiction,
    ...(inJurisdiction && { region }),
    ageClass,
    ...(note.cameEarlier && { occurredAt: document['receivedAt'] as string, lateReason: note.lateReason }),
  };
}

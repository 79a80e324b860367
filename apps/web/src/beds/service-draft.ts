import type { components } from '../client/schema';
import type { WordKey } from '../language/words';
import { isRange } from './bed-draft';

export type Service = components['schemas']['ServiceAnswer'];
export type ServiceKind = Service['kind'];
export type ServiceOffer = Omit<components['schemas']['RegisterServiceBody'], 'kind' | 'paused'>;

// A type and not an interface: drafts are compared answer by answer, as any document.
export type ServiceDraft = {
  kind: string;
  urgencies: string[];
  languages: string[];
  regions: string[];
  genders: string[];
  ageFrom: number | undefined;
  ageTo: number | undefined;
};
export type ServiceField = keyof ServiceDraft;

export const SERVICE_WORDS = {
  kind: 'beds:service.kind',
  urgencies: 'beds:service.urgencies',
  languages: 'beds:field.languages',
  regions: 'beds:service.regions',
  genders: 'beds:service.genders',
  ageFrom: 'beds:field.ages',
  ageTo: 'beds:field.ages',
} as const satisfies Record<ServiceField, WordKey>;

const OLDEST = 120;

/** A new service can be asked for by everybody, in the languages that the house has named already. */
export const newService = (others: readonly Service[]): ServiceDraft => ({
  ...{ kind: '', urgencies: ['urgent', 'standard', 'planned'] },
  ...{ languages: [...(others[0]?.languages ?? [])], regions: [...(others[0]?.regions ?? [])] },
  ...{ genders: [], ageFrom: 0, ageTo: OLDEST },
});

export const serviceDraft = ({
  kind,
  urgencies,
  languages,
  regions,
  genders,
  ageFrom,
  ageTo,
}: Service): ServiceDraft => ({
  ...{ kind, ageFrom, ageTo, urgencies: [...urgencies], languages: [...languages] },
  ...{ regions: [...regions], genders: [...genders] },
});

export const offerOf = ({ kind: _, ...offer }: ServiceDraft): ServiceOffer => offer as ServiceOffer;

/** What would be refused, told before it is sent. */
export const serviceFaults = (draft: ServiceDraft): Partial<Record<ServiceField, WordKey>> => ({
  ...(draft.kind === '' && { kind: 'beds:service.kindMissing' }),
  ...(draft.urgencies.length === 0 && { urgencies: 'errors:SERVICE.URGENCIES' }),
  ...(!isRange(draft.ageFrom, draft.ageTo, OLDEST) && { ageFrom: 'errors:SERVICE.AGES' }),
});

/** At which answer a refusal of the api is shown. */
export const SERVICE_FIELD_OF: Readonly<Record<string, ServiceField>> = {
  'SERVICE.OFFERED_ALREADY': 'kind',
  'SERVICE.URGENCIES': 'urgencies',
  'SERVICE.AGES': 'ageFrom',
};

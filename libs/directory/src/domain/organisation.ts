import { invalid, type OrganisationType } from '@panoh/kernel';

export interface NewOrganisation {
  readonly name: string;
  readonly type: OrganisationType;
  /** ISO 3166-1 alpha-2: whose organisation it is. */
  readonly country: string;
  /** Where it acts: a mission acts at home, and in its host where this node has the host's mechanism. */
  readonly jurisdictions: readonly string[];
  readonly region: string | null;
  readonly superiorId: string | null;
  /** Id of the calendar its working days follow. */
  readonly calendar: string;
  /** IANA name of the zone its days end in. */
  readonly zone: string;
  /** Where duty mail goes: never a person's private address. */
  readonly dutyEmail: string | null;
  /** Who answers at any hour: never a person's private number. */
  readonly dutyPhone?: string | null;
}

const COUNTRY = /^[A-Z]{2}$/;

/** @throws DomainError ORGANISATION.COUNTRY, ORGANISATION.JURISDICTION, and those of checkContact */
export function checkOrganisation(organisation: NewOrganisation): void {
  if (!COUNTRY.test(organisation.country))
    throw invalid('ORGANISATION.COUNTRY', 'Give the country as two capital letters, for example UZ.');
  const jurisdictionsAreCountries = organisation.jurisdictions.every((code) => COUNTRY.test(code));
  if (organisation.jurisdictions.length === 0 || !jurisdictionsAreCountries)
    throw invalid(
      'ORGANISATION.JURISDICTION',
      'Name at least one jurisdiction in which the organisation acts, as two capital letters.',
    );
  checkContact(organisation);
}

const PHONE = /^\+?[\d ()-]{3,30}$/;

/** @throws DomainError ORGANISATION.NAME, ORGANISATION.PHONE */
export function checkContact({ name, dutyPhone }: Pick<NewOrganisation, 'name' | 'dutyPhone'>): void {
  if (name.trim() === '') throw invalid('ORGANISATION.NAME', 'Give the organisation a name.');
  if (dutyPhone != null && !PHONE.test(dutyPhone))
    throw invalid('ORGANISATION.PHONE', 'Give the duty phone in digits, for example +998 71 200 00 00.');
}

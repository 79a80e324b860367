import type { NewOrganisation } from '@panoh/directory';

export interface DemoOrganisation extends NewOrganisation {
  readonly id: string;
  /** How the seed's other lists speak of it. */
  readonly key: string;
}

const idOf = (number: number): string => `0de70000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const UZ = { country: 'UZ', jurisdictions: ['UZ'], calendar: 'uz', zone: 'Asia/Tashkent' } as const;
const KZ = { country: 'KZ', jurisdictions: ['KZ'], calendar: 'kz', zone: 'Asia/Almaty' } as const;

type Place = Pick<NewOrganisation, 'country' | 'jurisdictions' | 'calendar' | 'zone'>;

function organisation(
  number: number,
  key: string,
  name: string,
  type: NewOrganisation['type'],
  place: Place,
  region: string | null,
  superior?: number,
): DemoOrganisation {
  const superiorId = superior === undefined ? null : idOf(superior);
  return {
    id: idOf(number),
    key,
    name,
    type,
    ...place,
    region,
    superiorId,
    dutyEmail: `duty@${key}.demo.panoh.invalid`,
  };
}

/** Invented organisations in two countries; no name belongs to a real one. Superiors stand before those below them. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  organisation(1, 'commission-uz', 'National Commission, secretariat (demo)', 'Commission', UZ, null),
  organisation(
    2,
    'territorial-tashkent',
    'Territorial Commission of Tashkent (demo)',
    'Commission',
    UZ,
    'UZ-TK',
    1,
  ),
  organisation(
    3,
    'territorial-bukhara',
    'Territorial Commission of Bukhara (demo)',
    'Commission',
    UZ,
    'UZ-BU',
    1,
  ),
  organisation(
    4,
    'police-tashkent',
    'Internal Affairs, unit 4, Tashkent (demo)',
    'LawEnforcement',
    UZ,
    'UZ-TK',
  ),
  organisation(
    5,
    'centre-tashkent',
    'Rehabilitation Centre “Chinor” (demo)',
    'CentralGovernmentOrganisation',
    UZ,
    'UZ-TK',
    1,
  ),
  organisation(6, 'crisis-bukhara', 'Crisis Centre “Yulduz” (demo)', 'NGO', UZ, 'UZ-BU'),
  organisation(7, 'ngo-tashkent', 'Social Centre “Yoʻldosh” (demo)', 'NGO', UZ, 'UZ-TK'),
  organisation(
    8,
    'consulate-almaty',
    'Consulate of Uzbekistan in Almaty (demo)',
    'Consulate',
    { ...UZ, jurisdictions: ['UZ', 'KZ'], zone: 'Asia/Almaty' },
    null,
  ),
  organisation(
    9,
    'consulate-istanbul',
    'Consulate of Uzbekistan in Istanbul (demo)',
    'Consulate',
    { ...UZ, zone: 'Europe/Istanbul' },
    null,
  ),
  organisation(
    10,
    'commission-kz',
    'Interdepartmental Commission, secretariat (demo)',
    'Commission',
    KZ,
    null,
  ),
  organisation(
    11,
    'territorial-almaty',
    'Regional Commission of Almaty (demo)',
    'Commission',
    KZ,
    'KZ-75',
    10,
  ),
  organisation(12, 'shelter-almaty', 'Shelter “Aqqu” (demo)', 'NGO', KZ, 'KZ-75'),
  organisation(13, 'crisis-shymkent', 'Crisis Centre “Shyraq” (demo)', 'NGO', KZ, 'KZ-79'),
  organisation(14, 'police-shymkent', 'Police Department 2, Shymkent (demo)', 'LawEnforcement', KZ, 'KZ-79'),
  organisation(
    15,
    'guardianship-shymkent',
    'Guardianship Body of Shymkent (demo)',
    'ChildProtection',
    KZ,
    'KZ-79',
  ),
];

/** @throws Error when the demo has none of this name */
export function organisationOf(key: string): DemoOrganisation {
  const found = demoOrganisations.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`The demo has no organisation ${key}.`);
  return found;
}

export const zoneOf = (key: string): string => organisationOf(key).zone;

import type { Role } from '@panoh/kernel';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly language: 'en' | 'ru' | 'uz-Latn';
  readonly lead?: boolean;
}

const at = (name: string): string => `${name}.demo@panoh.invalid`;

/** Invented people, one for each kind of work; the first of each organisation is its lead. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    email: at('consul.almaty'),
    name: 'Dilnoza Consul',
    organisation: 'consulate-almaty',
    role: 'consular-officer',
    language: 'en',
    lead: true,
  },
  {
    email: at('consul.istanbul'),
    name: 'Jahongir Consul',
    organisation: 'consulate-istanbul',
    role: 'consular-officer',
    language: 'uz-Latn',
    lead: true,
  },
  {
    email: at('shelter.almaty'),
    name: 'Aigul Shelter',
    organisation: 'shelter-almaty',
    role: 'shelter-staff',
    language: 'ru',
    lead: true,
  },
  {
    email: at('manager.almaty'),
    name: 'Marat Manager',
    organisation: 'shelter-almaty',
    role: 'case-manager',
    language: 'ru',
  },
  {
    email: at('shelter.shymkent'),
    name: 'Saule Shelter',
    organisation: 'crisis-shymkent',
    role: 'shelter-staff',
    language: 'ru',
    lead: true,
  },
  {
    email: at('police.shymkent'),
    name: 'Erlan Police',
    organisation: 'police-shymkent',
    role: 'identifier',
    language: 'ru',
    lead: true,
  },
  {
    email: at('guardian.shymkent'),
    name: 'Zhanna Guardian',
    organisation: 'guardianship-shymkent',
    role: 'case-manager',
    language: 'ru',
    lead: true,
  },
  {
    email: at('secretary.almaty'),
    name: 'Timur Secretary',
    organisation: 'territorial-almaty',
    role: 'territorial-secretary',
    language: 'ru',
    lead: true,
  },
  {
    email: at('coordinator.kz'),
    name: 'Assel Coordinator',
    organisation: 'commission-kz',
    role: 'national-coordinator',
    language: 'ru',
    lead: true,
  },
  {
    email: at('police.tashkent'),
    name: 'Sherzod Police',
    organisation: 'police-tashkent',
    role: 'identifier',
    language: 'uz-Latn',
    lead: true,
  },
  {
    email: at('centre.tashkent'),
    name: 'Malika Centre',
    organisation: 'centre-tashkent',
    role: 'shelter-staff',
    language: 'uz-Latn',
    lead: true,
  },
  {
    email: at('manager.tashkent'),
    name: 'Bobur Manager',
    organisation: 'ngo-tashkent',
    role: 'case-manager',
    language: 'uz-Latn',
    lead: true,
  },
  {
    email: at('crisis.bukhara'),
    name: 'Nargiza Crisis',
    organisation: 'crisis-bukhara',
    role: 'shelter-staff',
    language: 'uz-Latn',
    lead: true,
  },
  {
    email: at('secretary.tashkent'),
    name: 'Otabek Secretary',
    organisation: 'territorial-tashkent',
    role: 'territorial-secretary',
    language: 'uz-Latn',
    lead: true,
  },
  {
    email: at('secretary.bukhara'),
    name: 'Gulnora Secretary',
    organisation: 'territorial-bukhara',
    role: 'territorial-secretary',
    language: 'uz-Latn',
    lead: true,
  },
  {
    email: at('coordinator.uz'),
    name: 'Umida Coordinator',
    organisation: 'commission-uz',
    role: 'national-coordinator',
    language: 'en',
    lead: true,
  },
  {
    email: at('focal.uz'),
    name: 'Rustam Focal',
    organisation: 'commission-uz',
    role: 'focal-point',
    language: 'en',
  },
  {
    email: at('analyst.uz'),
    name: 'Kamila Analyst',
    organisation: 'commission-uz',
    role: 'analyst',
    language: 'en',
  },
  {
    email: at('admin.uz'),
    name: 'Davron Admin',
    organisation: 'commission-uz',
    role: 'administrator',
    language: 'en',
  },
  {
    email: at('auditor.uz'),
    name: 'Lola Auditor',
    organisation: 'commission-uz',
    role: 'auditor',
    language: 'en',
  },
];

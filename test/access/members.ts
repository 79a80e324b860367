import type { Role } from '@panoh/kernel';

/** The organisations of the seeded world. */
export const OFFICES = {
  mission: { type: 'Consulate', country: 'UZ', jurisdictions: ['KZ', 'UZ'], region: null },
  takes: { type: 'NGO', country: 'KZ', jurisdictions: ['KZ'], region: null },
  asked: { type: 'NGO', country: 'KZ', jurisdictions: ['KZ'], region: null },
  onceAsked: { type: 'NGO', country: 'KZ', jurisdictions: ['KZ'], region: null },
  beside: { type: 'NGO', country: 'KZ', jurisdictions: ['KZ'], region: null },
  abroad: { type: 'NGO', country: 'UZ', jurisdictions: ['UZ'], region: null },
  commission: { type: 'Commission', country: 'KZ', jurisdictions: ['KZ'], region: null },
  secretariat: { type: 'Commission', country: 'KZ', jurisdictions: ['KZ'], region: 'KZ-ALA' },
  otherSecretariat: { type: 'Commission', country: 'KZ', jurisdictions: ['KZ'], region: 'KZ-AST' },
  commissionAbroad: { type: 'Commission', country: 'UZ', jurisdictions: ['UZ'], region: null },
} as const;
export type Office = keyof typeof OFFICES;

interface Place {
  readonly office: Office;
  readonly role: Role;
  readonly lead?: true;
  readonly unconfirmed?: true;
}

/** Everybody who knocks at every door, named by how they stand to the one case the world is about. */
export const MEMBERS = {
  steward: { office: 'mission', role: 'consular-officer' },
  'steward-colleague': { office: 'mission', role: 'consular-officer' },
  'steward-lead': { office: 'mission', role: 'consular-officer', lead: true },
  'steward-unconfirmed': { office: 'mission', role: 'consular-officer', unconfirmed: true },
  'steward-administrator': { office: 'mission', role: 'administrator' },
  'steward-analyst': { office: 'mission', role: 'analyst' },
  'steward-auditor': { office: 'mission', role: 'auditor' },
  taker: { office: 'takes', role: 'shelter-staff' },
  'taker-colleague': { office: 'takes', role: 'shelter-staff' },
  'taker-unconfirmed': { office: 'takes', role: 'case-manager', unconfirmed: true },
  'taker-administrator': { office: 'takes', role: 'administrator' },
  asked: { office: 'asked', role: 'shelter-staff' },
  'once-asked': { office: 'onceAsked', role: 'shelter-staff' },
  stranger: { office: 'beside', role: 'shelter-staff' },
  'stranger-lead': { office: 'beside', role: 'case-manager', lead: true },
  'stranger-identifier': { office: 'beside', role: 'identifier' },
  'stranger-focal-point': { office: 'beside', role: 'focal-point' },
  'stranger-administrator': { office: 'beside', role: 'administrator' },
  'stranger-analyst': { office: 'beside', role: 'analyst' },
  'stranger-auditor': { office: 'beside', role: 'auditor' },
  'stranger-abroad': { office: 'abroad', role: 'shelter-staff' },
  coordinator: { office: 'commission', role: 'national-coordinator' },
  'commission-analyst': { office: 'commission', role: 'analyst' },
  'analyst-unconfirmed': { office: 'commission', role: 'analyst', unconfirmed: true },
  secretary: { office: 'secretariat', role: 'territorial-secretary' },
  'secretary-elsewhere': { office: 'otherSecretariat', role: 'territorial-secretary' },
  'coordinator-abroad': { office: 'commissionAbroad', role: 'national-coordinator' },
} as const satisfies Record<string, Place>;
export type Who = keyof typeof MEMBERS;
export const EVERYBODY = Object.keys(MEMBERS) as Who[];

export const placeOf = (who: Who): Place => MEMBERS[who];
export const roleOf = (who: Who): Role => MEMBERS[who].role;

/** Those who hold something that does not let anybody in (any more). */
export const NOBODIES = [
  'visitor',
  'forged session',
  'expired session',
  'idle session',
  'signed-out session',
  'session of an ended membership',
  'expired token',
  'revoked token',
  'token of an ended membership',
] as const;
export type Nobody = (typeof NOBODIES)[number];

import type { components } from '../client/schema';
import type { WordKey } from '../language/words';

type Role = components['schemas']['Role'];

/** In a demo: what to try in this part, and who plays the next. */
export const TRY_IT = {
  'consular-officer': {
    steps: ['today:try.signal', 'today:try.consent', 'today:try.refer'],
    next: 'shelter-staff',
    nextHelp: 'today:try.nextShelter',
  },
  identifier: {
    steps: ['today:try.signal', 'today:try.consent', 'today:try.refer'],
    next: 'shelter-staff',
    nextHelp: 'today:try.nextShelter',
  },
  'focal-point': {
    steps: ['today:try.signal', 'today:try.refer'],
    next: 'shelter-staff',
    nextHelp: 'today:try.nextShelter',
  },
  'shelter-staff': {
    steps: ['today:try.openInbox', 'today:try.accept', 'today:try.arrival'],
    next: 'consular-officer',
    nextHelp: 'today:try.nextOfficer',
  },
  'case-manager': {
    steps: ['today:try.cases', 'today:try.openInbox'],
    next: 'consular-officer',
    nextHelp: 'today:try.nextOfficer',
  },
  'territorial-secretary': {
    steps: ['today:try.board', 'today:try.why', 'today:try.sendOn'],
    next: 'shelter-staff',
    nextHelp: 'today:try.nextShelter',
  },
  'national-coordinator': {
    steps: ['today:try.board', 'today:try.why', 'today:try.calendar'],
    next: 'shelter-staff',
    nextHelp: 'today:try.nextShelter',
  },
  analyst: {
    steps: ['today:try.table', 'today:try.publish'],
    next: 'consular-officer',
    nextHelp: 'today:try.nextStart',
  },
  administrator: { steps: ['today:try.members'], next: 'consular-officer', nextHelp: 'today:try.nextStart' },
  auditor: { steps: ['today:try.audit'], next: 'consular-officer', nextHelp: 'today:try.nextStart' },
} as const satisfies Record<
  Role,
  { readonly steps: readonly WordKey[]; readonly next: Role; readonly nextHelp: WordKey }
>;

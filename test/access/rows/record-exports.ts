import type { Role } from '@panoh/kernel';
import type { Who } from '../members';
import type { Row } from '../row';
import type { World } from '../world';

const PATH = '/api/v1/statistics/record-exports';
const WATCHERS: readonly Role[] = ['territorial-secretary', 'national-coordinator'];
/** The one person of the commission with that right; she asked, so nothing of it is hers to decide. */
const ASKER: readonly Who[] = ['coordinator'];
const PURPOSE = 'For the yearly study of an institute, under its agreement.';
const wish = { format: 'htcds', measure: 'identified', from: '2025-01', to: '2025-12', purpose: PURPOSE };

const exports = new WeakMap<World, Promise<string>>();

/** An export that nobody has decided. */
function asked(world: World): Promise<string> {
  const ask = async (): Promise<string> => (await world.as('coordinator').must('POST', PATH, wish)).id ?? '';
  const known = exports.get(world) ?? ask();
  exports.set(world, known);
  return known;
}

/** Records that leave the house: of the few with that right, in their own organisation, and never by one person. */
export const recordExports: readonly Row[] = [
  {
    route: 'GET /api/v1/statistics/record-exports',
    roles: WATCHERS,
    ask: async (_matter, _who, world) => {
      await asked(world);
      return { path: PATH };
    },
    shows: { text: () => PURPOSE, to: ASKER },
  },
  {
    route: 'POST /api/v1/statistics/record-exports',
    roles: ['national-coordinator'],
    ask: () => ({ path: PATH, body: { ...wish, purpose: 'For another study, of another institute.' } }),
  },
  ...(['approve', 'refuse'] as const).map((step): Row => ({
    route: `POST /api/v1/statistics/record-exports/:exportId/${step}`,
    roles: WATCHERS,
    known: ASKER,
    forbids: { code: 'RECORD_EXPORT.SAME_PERSON', who: ASKER },
    ask: async (_matter, _who, world) => ({ path: `${PATH}/${await asked(world)}/${step}` }),
  })),
  {
    route: 'GET /api/v1/statistics/record-exports/:exportId/file',
    roles: ['national-coordinator'],
    known: ASKER,
    ask: async (_matter, _who, world) => ({ path: `${PATH}/${await asked(world)}/file` }),
  },
];

import { ALMATY, BUKHARA, refusesAll, SHYMKENT } from '../acts/signals';
import { at, story } from '../story';

const woman = (ageBand: string) => ({ gender: 'Feminine', ageBand });
const man = (ageBand: string) => ({ gender: 'Masculine', ageBand });

/** They said no: a card with a code, one number in the statistics, and nothing else is kept. */
export const refused = [
  story(
    'refused-document-only',
    at('12d', 'consul.istanbul', refusesAll({ jurisdiction: 'UZ' }, woman('25-34'))),
  ),
  story(
    'refused-twice-in-a-week',
    at('8d', 'consul.istanbul', refusesAll({ jurisdiction: 'UZ' }, man('18-24'))),
  ),
  story(
    'refused-on-the-building-site',
    at('5d', 'consul.almaty', refusesAll(ALMATY, man('35-49'), { channel: 'labour-inspection' })),
  ),
  story(
    'refused-at-the-station',
    at('3d', 'police.shymkent', refusesAll(SHYMKENT, woman('18-24'), { channel: 'police' })),
  ),
  story(
    'refused-by-telephone',
    at('6h', 'crisis.bukhara', refusesAll(BUKHARA, woman('35-49'), { channel: 'hotline' })),
  ),
];

import { accepts, declines, recalls } from '../acts/answers';
import { withdraws } from '../acts/consents';
import { asks, MOTHER, needs, reroutes, waitsIn, WOMAN } from '../acts/needs';
import { ALMATY, SHYMKENT, TASHKENT } from '../acts/signals';
import { cast } from '../cast';
import { at, story } from '../story';
import { presumed, SERVITUDE, SEXUAL } from './chapters';

/** Said no to, and asked elsewhere: the next house never learns what the first one said. */
export const declined = [
  story(
    'declined-then-asked-elsewhere',
    at('6h', 'consul.almaty', ...presumed(ALMATY, cast.shuhrat), needs(), asks('shelter-almaty')),
    at('3h', 'shelter.almaty', declines('capacity')),
    at('2h', 'consul.almaty', reroutes('crisis-shymkent')),
  ),
  story(
    'declined-then-accepted',
    at(
      '36h',
      'police.shymkent',
      ...presumed(SHYMKENT, cast.nurlan),
      needs({ urgency: 'standard' }),
      asks('crisis-shymkent'),
    ),
    at('1d', 'shelter.shymkent', declines('staffing')),
    at('20h', 'police.shymkent', reroutes('shelter-almaty')),
    at('6h', 'shelter.almaty', accepts({ bed: 'Room 6' })),
  ),
  story(
    'declined-twice-waits-in-a-hotel',
    at(
      '1d',
      'consul.almaty',
      ...presumed(ALMATY, cast.madina, SERVITUDE),
      needs(MOTHER),
      asks('shelter-almaty'),
    ),
    at('23h', 'shelter.almaty', declines('profile')),
    at('22h', 'consul.almaty', reroutes('crisis-shymkent'), waitsIn('hotel')),
    at('20h', 'shelter.shymkent', declines('safety-conflict')),
  ),
  story(
    'declined-nobody-asked-since',
    at('3h', 'police.tashkent', ...presumed(TASHKENT, cast.sanjar), needs(), asks('centre-tashkent')),
    at('2h', 'centre.tashkent', declines('legal')),
  ),
  story(
    'recalled-person-chose-otherwise',
    at(
      '2d',
      'consul.almaty',
      ...presumed(ALMATY, cast.ulan),
      needs({ urgency: 'standard' }),
      asks('shelter-almaty'),
    ),
    at('1d', 'consul.almaty', recalls('person-declined')),
  ),
  story(
    'consent-withdrawn',
    at(
      '1d',
      'police.tashkent',
      ...presumed(TASHKENT, cast.nargis, SEXUAL),
      needs({ ...WOMAN, urgency: 'standard' }),
      asks('centre-tashkent'),
    ),
    at('6h', 'police.tashkent', withdraws('P3')),
  ),
];

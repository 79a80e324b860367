import { accepts, approvesCost } from '../acts/answers';
import { asks, MOTHER, needs, WOMAN } from '../acts/needs';
import { ALMATY, SHYMKENT, TASHKENT } from '../acts/signals';
import { arrives, confirmsHandover, departs } from '../acts/travel';
import { cast } from '../cast';
import { at, story } from '../story';
import { presumed, SERVITUDE, SEXUAL } from './chapters';

const ramp = { codes: ['ramp'], text: 'A ramp at the door; it can be rented by tomorrow.' };

/** Expected: rooms are held, people are on the way, one side has confirmed the handover. */
export const accepted = [
  story(
    'accepted-room-held',
    at(
      '6h',
      'consul.almaty',
      ...presumed(ALMATY, cast.jasur),
      needs({ ageBand: '18-24' }),
      asks('shelter-almaty'),
    ),
    at('3h', 'shelter.almaty', accepts({ bed: 'Room 4' })),
  ),
  story(
    'accepted-no-room-named',
    at(
      '3h',
      'police.tashkent',
      ...presumed(TASHKENT, cast.zebo, SEXUAL),
      needs(WOMAN),
      asks('centre-tashkent'),
    ),
    at('1h', 'centre.tashkent', accepts()),
  ),
  story(
    'accepted-conditions-wait-for-money',
    at(
      '1d',
      'consul.almaty',
      ...presumed(ALMATY, cast.jyldyz, SERVITUDE),
      needs({ ...MOTHER, urgency: 'standard' }),
      asks('shelter-almaty'),
    ),
    at('6h', 'shelter.almaty', accepts({ bed: 'Room 7', conditions: ramp })),
  ),
  story(
    'accepted-conditions-paid',
    at(
      '36h',
      'police.shymkent',
      ...presumed(SHYMKENT, cast.nodira, SERVITUDE),
      needs({ ...WOMAN, urgency: 'standard' }),
      asks('crisis-shymkent'),
    ),
    at('1d', 'shelter.shymkent', accepts({ bed: 'Room 1', conditions: ramp })),
    at('20h', 'coordinator.kz', approvesCost),
  ),
];

export const onTheWay = [
  story(
    'on-the-way',
    at(
      '6h',
      'consul.istanbul',
      ...presumed({ jurisdiction: 'UZ' }, cast.arman),
      needs(),
      asks('centre-tashkent'),
    ),
    at('3h', 'centre.tashkent', accepts({ bed: 'Room 1' })),
    at('1h', 'consul.istanbul', departs(9)),
  ),
  story(
    'arrived-nobody-confirmed',
    at(
      '6h',
      'police.tashkent',
      ...presumed(TASHKENT, cast.nodir),
      needs({ ageBand: '35-49' }),
      asks('centre-tashkent'),
    ),
    at('3h', 'centre.tashkent', accepts({ bed: 'Room 2' })),
    at('2h', 'police.tashkent', departs(1)),
    at('1h', 'centre.tashkent', arrives),
  ),
  story(
    'arrived-one-side-confirmed',
    at(
      '1d',
      'consul.almaty',
      ...presumed(ALMATY, cast.ilhom),
      needs({ ageBand: '18-24' }),
      asks('shelter-almaty'),
    ),
    at('23h', 'shelter.almaty', accepts({ bed: 'Room 5' })),
    at('6h', 'shelter.almaty', arrives),
    at('3h', 'consul.almaty', confirmsHandover()),
  ),
];

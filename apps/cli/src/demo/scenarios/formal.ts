import { takesUp } from '../acts/assignments';
import { agreesToPolice } from '../acts/consents';
import { decided } from '../acts/papers';
import { ALMATY, SHYMKENT, TASHKENT } from '../acts/signals';
import { step } from '../acts/steps';
import { cast } from '../cast';
import { at, story } from '../story';
import { presumedAtHome, SEXUAL } from './chapters';

const toPolice = (key: string) => [
  agreesToPolice(key),
  step(key === 'police-shymkent' ? 'status.submit-to-police' : 'status.submit', { consent: 'P4', to: key }),
];
const confirmed = [
  takesUp('on-duty'),
  decided('police-shymkent', 'ActualVictimOfTrafficking'),
  step('status.confirm', { records: { 'decision-record': 'decision' } }),
];
const rejected = [
  takesUp('on-duty'),
  decided('police-shymkent', 'NotAVictimOfTrafficking'),
  step('status.reject', { records: { 'decision-record': 'decision', 'remedy-told': null } }),
];

/** Before the authority: pending, confirmed, refused, and asked again. Help goes on through all of it. */
export const formal = [
  story(
    'formal-pending',
    at(
      '3d',
      'crisis.bukhara',
      ...presumedAtHome(TASHKENT, cast.zulfiya, SEXUAL),
      ...toPolice('police-tashkent'),
    ),
  ),
  story(
    'formal-overdue',
    at('23d', 'consul.almaty', ...presumedAtHome(ALMATY, cast.doniyor), ...toPolice('police-shymkent')),
  ),
  story(
    'formal-confirmed',
    at(
      '12d',
      'shelter.shymkent',
      ...presumedAtHome(SHYMKENT, cast.dinara, SEXUAL),
      ...toPolice('police-shymkent'),
    ),
    at('5d', 'police.shymkent', ...confirmed),
  ),
  story(
    'formal-refused',
    at('12d', 'shelter.almaty', ...presumedAtHome(ALMATY, cast.begench), ...toPolice('police-shymkent')),
    at('6d', 'police.shymkent', ...rejected),
  ),
  story(
    'formal-asked-again',
    at('12d', 'shelter.almaty', ...presumedAtHome(ALMATY, cast.azamat), ...toPolice('police-shymkent')),
    at('6d', 'police.shymkent', ...rejected),
    at('2d', 'shelter.almaty', step('status.ask-reconsideration')),
  ),
];

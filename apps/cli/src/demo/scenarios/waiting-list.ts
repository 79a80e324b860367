import { waitlists } from '../acts/answers';
import { asks, MOTHER, needs, WOMAN } from '../acts/needs';
import { BUKHARA } from '../acts/signals';
import { cast } from '../cast';
import { at, story } from '../story';
import { presumed, SERVITUDE, SEXUAL } from './chapters';

/** The house is full and keeps a place in its queue. A room that became free an hour ago is offered to the first. */
export const waitingList = [
  story(
    'waits-first-for-a-room',
    at(
      '4d',
      'police.tashkent',
      ...presumed(BUKHARA, cast.mavluda, SEXUAL),
      needs(WOMAN),
      asks('crisis-bukhara'),
    ),
    at('4d', 'crisis.bukhara', waitlists),
  ),
  story(
    'waits-second-for-a-room',
    at(
      '2d',
      'consul.istanbul',
      ...presumed(BUKHARA, cast.feruza, SERVITUDE),
      needs(WOMAN),
      asks('crisis-bukhara'),
    ),
    at('2d', 'crisis.bukhara', waitlists),
  ),
  story(
    'waits-with-her-child',
    at(
      '1d',
      'police.tashkent',
      ...presumed(BUKHARA, cast.barno, SERVITUDE),
      needs(MOTHER),
      asks('crisis-bukhara'),
    ),
    at('23h', 'crisis.bukhara', waitlists),
  ),
];

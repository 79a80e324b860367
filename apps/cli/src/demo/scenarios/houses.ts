import { forFamily, forGirl, forMan, forWoman, offers, room, setsRoom } from '../acts/houses';
import { at, story } from '../story';

/** What each house offers, and its rooms. Some are taken by people whom Panoh does not know. */
export const houses = [
  story(
    'shelter-almaty',
    at('40d', 'shelter.almaty', offers('bed'), offers('psychological'), offers('legal')),
    at(
      '40d',
      'shelter.almaty',
      ...[room('Room 1', forWoman), room('Room 2', forWoman), room('Room 3', forWoman)],
      ...[room('Room 4', forMan), room('Room 5', forMan), room('Room 6', forMan), room('Room 7', forFamily)],
      ...[room('Room 8', forWoman), room('Room 9', forMan), room('Room 10', forWoman)],
      ...[room('Room 11', forMan), room('Room 12', forMan)],
    ),
    at('12d', 'shelter.almaty', setsRoom('Room 8', 'out-of-service'), setsRoom('Room 3', 'occupied')),
  ),
  story(
    'crisis-shymkent',
    at('40d', 'shelter.shymkent', offers('bed'), offers('psychological')),
    at(
      '40d',
      'shelter.shymkent',
      ...[room('Room 1', forWoman), room('Room 2', forGirl), room('Room 3', forGirl), room('Room 4', forMan)],
      ...[room('Room 5', forMan), room('Room 6', forFamily)],
    ),
    at('12d', 'shelter.shymkent', setsRoom('Room 4', 'occupied')),
  ),
  story(
    'centre-tashkent',
    at(
      '40d',
      'centre.tashkent',
      offers('bed'),
      offers('medical'),
      offers('psychological'),
      offers('documents'),
    ),
    at(
      '40d',
      'centre.tashkent',
      ...[room('Room 1', forMan), room('Room 2', forMan), room('Room 3', forMan), room('Room 4', forMan)],
      ...[
        room('Room 5', forWoman),
        room('Room 6', forWoman),
        room('Room 7', forWoman),
        room('Room 8', forFamily),
      ],
    ),
    at('12d', 'centre.tashkent', setsRoom('Room 4', 'out-of-service'), setsRoom('Room 7', 'occupied')),
  ),
  // Full: who asks here waits.
  story(
    'crisis-bukhara',
    at('40d', 'crisis.bukhara', offers('bed'), offers('outreach'), offers('psychological')),
    at(
      '40d',
      'crisis.bukhara',
      room('Room 1', forWoman),
      room('Room 2', forWoman),
      room('Room 3', forFamily),
    ),
    at(
      '12d',
      'crisis.bukhara',
      setsRoom('Room 1', 'occupied'),
      setsRoom('Room 2', 'occupied'),
      setsRoom('Room 3', 'occupied'),
    ),
    at('1h', 'crisis.bukhara', setsRoom('Room 2', 'free')),
  ),
  story(
    'ngo-tashkent',
    at('40d', 'manager.tashkent', offers('outreach'), offers('legal'), offers('employment')),
  ),
  story('guardianship-shymkent', at('40d', 'guardian.shymkent', offers('guardianship'))),
];

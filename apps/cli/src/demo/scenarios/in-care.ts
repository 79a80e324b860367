import { accepts } from '../acts/answers';
import { agreesToFollowUp } from '../acts/consents';
import { asks, needs, WOMAN } from '../acts/needs';
import { needsAssessed } from '../acts/papers';
import { ALMATY, TASHKENT } from '../acts/signals';
import { step } from '../acts/steps';
import { arrives, closesReferral, confirmsHandover, feedsBack } from '../acts/travel';
import { cast, type Person } from '../cast';
import { type Ago, at, type Moment, story } from '../story';
import { presumed, SEXUAL } from './chapters';
import type { Act } from '../story';
import type { Where } from '../acts/signals';

interface Stay {
  readonly where: Where;
  readonly person: Person;
  readonly sender: string;
  readonly house: string;
  readonly staff: string;
  readonly need: Act;
  readonly begins: Ago;
  readonly day: Ago;
  readonly room?: string;
}

/** Asked and accepted on one day, handed over on the next: from then on the house answers for the case. */
const stay = ({ where, person, sender, house, staff, need, begins, day, room }: Stay): Moment[] => [
  at(
    begins,
    sender,
    ...presumed(where, person, person.form['gender'] === 'Feminine' ? SEXUAL : {}),
    need,
    asks(house),
  ),
  at(begins, staff, accepts({ bed: room })),
  at(day, staff, arrives),
  at(day, sender, confirmsHandover(true)),
  at(day, staff, confirmsHandover(), step('services.shelter')),
];

const almaty = { where: ALMATY, sender: 'consul.almaty', house: 'shelter-almaty', staff: 'shelter.almaty' };
const tashkent = {
  where: TASHKENT,
  sender: 'police.tashkent',
  house: 'centre-tashkent',
  staff: 'centre.tashkent',
};
const forHer = needs(WOMAN);
const forHim = needs();
const closingForm = { records: { 'closing-form': null } };

/** They sleep in the house: assessments and plans run, feedback went back, some have moved on. */
export const inCare = [
  story(
    'active-since-yesterday',
    ...stay({ ...almaty, person: cast.rustam, need: forHim, begins: '2d', day: '1d' }),
  ),
  story(
    'active-room-taken',
    ...stay({ ...almaty, person: cast.shahlo, need: forHer, begins: '4d', day: '3d', room: 'Room 1' }),
  ),
  story(
    'active-needs-assessed',
    ...stay({ ...tashkent, person: cast.gulnoza, need: forHer, begins: '6d', day: '5d', room: 'Room 5' }),
    at('3d', 'centre.tashkent', needsAssessed()),
  ),
  story(
    'active-assessment-overdue',
    ...stay({ ...tashkent, person: cast.elyor, need: forHim, begins: '10d', day: '8d', room: 'Room 3' }),
  ),
  story(
    'feedback-given',
    ...stay({ ...almaty, person: cast.asel, need: forHer, begins: '12d', day: '10d', room: 'Room 2' }),
    at('8d', 'shelter.almaty', needsAssessed(), feedsBack('plan-made')),
  ),
  story(
    'feedback-given-inclusion',
    ...stay({ ...tashkent, person: cast.mohira, need: forHer, begins: '23d', day: '12d', room: 'Room 6' }),
    at('10d', 'centre.tashkent', needsAssessed({ psychological: 'none' }), feedsBack('arrived')),
    at('2d', 'centre.tashkent', step('services.include')),
  ),
  story(
    'follow-up',
    ...stay({ ...almaty, person: cast.murod, need: forHim, begins: '29d', day: '23d' }),
    at('10d', 'shelter.almaty', needsAssessed(), feedsBack('plan-made')),
    at('4d', 'shelter.almaty', agreesToFollowUp, step('services.follow-up', { consent: 'P12' })),
  ),
  story(
    'closed-goals-met',
    ...stay({ ...almaty, person: cast.serik, need: forHim, begins: '31d', day: '30d' }),
    at('23d', 'shelter.almaty', needsAssessed(), feedsBack('plan-made')),
    at(
      '5d',
      'shelter.almaty',
      closesReferral,
      step('services.close', { ...closingForm, reason: 'goals-met' }),
    ),
  ),
  story(
    'closed-person-withdrew',
    ...stay({ ...tashkent, person: cast.parvina, need: forHer, begins: '12d', day: '10d' }),
    at('8d', 'centre.tashkent', feedsBack('arrived')),
    at(
      '6d',
      'centre.tashkent',
      closesReferral,
      step('services.close', { ...closingForm, reason: 'person-withdrew' }),
    ),
  ),
];

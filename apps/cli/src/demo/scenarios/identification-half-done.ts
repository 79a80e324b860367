import { agreesToRegistration } from '../acts/consents';
import { identification, identificationBegun, isPerson } from '../acts/papers';
import { ALMATY, BUKHARA, SHYMKENT, signal, TASHKENT } from '../acts/signals';
import { step } from '../acts/steps';
import { cast } from '../cast';
import { at, story } from '../story';
import { interviewed } from './chapters';

/** The interview has begun: 24 hours to a conclusion, and some are over. */
export const identificationHalfDone = [
  story('interview-just-begun', at('30m', 'consul.almaty', ...interviewed(ALMATY, cast.farhod))),
  story('interview-due-in-four-hours', at('20h', 'police.tashkent', ...interviewed(TASHKENT, cast.oysha))),
  story('interview-overdue', at('2d', 'police.shymkent', ...interviewed(SHYMKENT, cast.bekzat))),
  story(
    'interview-without-name',
    at('6h', 'crisis.bukhara', signal(BUKHARA, { urgency: 'today' }), step('status.begin-identification')),
    at('3h', 'crisis.bukhara', identificationBegun({ purposes: ['Servitude'], industry: undefined })),
  ),
  story(
    'interview-concluded-not-decided',
    at('1d', 'consul.istanbul', signal({ jurisdiction: 'UZ' }, { urgency: 'today' }), agreesToRegistration),
    at('6h', 'consul.istanbul', isPerson(cast.lola), step('status.begin-identification'), identification()),
  ),
];

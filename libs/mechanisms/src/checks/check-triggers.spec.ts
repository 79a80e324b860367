import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { checkTriggers } from './check-triggers';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'names a state that is not there',
    {
      find: 'starts: referral enters sent',
      put: 'starts: referral enters dispatched',
      code: 'MECHANISM.STATE_UNKNOWN',
    },
  ],
  [
    'names a track that is not there',
    {
      find: 'starts: referral enters sent',
      put: 'starts: referal enters sent',
      code: 'MECHANISM.TRACK_UNKNOWN',
    },
  ],
  [
    'names a step that is not there',
    {
      find: 'starts: status does ask,',
      put: 'starts: status does demand,',
      code: 'MECHANISM.ACTION_UNKNOWN',
    },
  ],
  [
    'names an event that nobody reports',
    { find: 'starts: event bed.held', put: 'starts: event bed.hold', code: 'MECHANISM.EVENT_UNKNOWN' },
  ],
  [
    'looks at what cancels and at what ends a pause',
    {
      find: 'ends: status does stop-asking',
      put: 'ends: status does answer',
      code: 'MECHANISM.ACTION_UNKNOWN',
    },
  ],
  [
    'looks at escalations too',
    {
      find: 'counts: referral enters declined',
      put: 'counts: referral enters refused',
      code: 'MECHANISM.STATE_UNKNOWN',
    },
  ],
];

describe('what clocks listen to', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkTriggers, planted);
  });
});

import { identification } from '../acts/papers';
import { ALMATY, signal, TASHKENT } from '../acts/signals';
import { step } from '../acts/steps';
import { cast } from '../cast';
import { at, story } from '../story';
import { interviewed } from './chapters';

const notIndicated = [
  identification({
    conclusion: 'not-indicated',
    reasons: 'A quarrel over wages; papers and free time were their own.',
  }),
  step('status.conclude-not-indicated', { records: { 'remedy-told': null } }),
];

/** Looked at, and set aside for now: each can be opened again. */
export const notIndicatedCases = [
  story(
    'set-aside-other-matter',
    at('6d', 'police.tashkent', signal(TASHKENT, { channel: 'police' })),
    at('5d', 'police.tashkent', step('status.set-aside', { reason: 'other-matter' })),
  ),
  story(
    'concluded-not-indicated',
    at('8d', 'consul.almaty', ...interviewed(ALMATY, cast.temur), ...notIndicated),
  ),
  story(
    'opened-again',
    at('10d', 'police.tashkent', ...interviewed(TASHKENT, cast.komil), ...notIndicated),
    at('3h', 'police.tashkent', step('status.reopen')),
  ),
];

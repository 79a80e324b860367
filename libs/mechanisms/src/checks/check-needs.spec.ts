import { expectFound, type PlantedFault } from '../../../../test/support/planted-fault';
import { checkNeeds } from './check-needs';

const MISTAKES: readonly (readonly [string, PlantedFault])[] = [
  [
    'names a record nobody keeps',
    { find: 'needs: closing-form', put: 'needs: closing-note', code: 'MECHANISM.NEED_UNKNOWN' },
  ],
  [
    'names a record nobody keeps among those that are owed',
    { find: 'owes: reflection-record', put: 'owes: reflection-note', code: 'MECHANISM.NEED_UNKNOWN' },
  ],
  [
    'names a list of reasons that is not there',
    {
      find: 'by: shelter, reason: decline,',
      put: 'by: shelter, reason: refusal,',
      code: 'MECHANISM.REASON_UNKNOWN',
    },
  ],
  [
    'names a list of reasons for a pause that is not there',
    { find: 'reasons: waiting }', put: 'reasons: idling }', code: 'MECHANISM.REASON_UNKNOWN' },
  ],
  [
    'names a lower bound that is no clock',
    { find: 'not-before: recovery }', put: 'not-before: rest }', code: 'MECHANISM.CLOCK_UNKNOWN' },
  ],
  [
    'names a deadline that is used as a lower bound',
    { find: 'not-before: recovery }', put: 'not-before: decision }', code: 'MECHANISM.CLOCK_UNKNOWN' },
  ],
];

describe('records, reasons and lower bounds', () => {
  it.each(MISTAKES)('%s', (_, planted) => {
    expectFound(checkNeeds, planted);
  });
});

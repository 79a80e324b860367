import { accepts } from '../acts/answers';
import { guardianAgrees } from '../acts/consents';
import { asks, needs } from '../acts/needs';
import { identification, isPerson, risk } from '../acts/papers';
import { SHYMKENT, signal } from '../acts/signals';
import { step } from '../acts/steps';
import { cast } from '../cast';
import { at, story } from '../story';

const found = signal(SHYMKENT, {
  ...{ channel: 'police', urgency: 'today', ageClass: 'child', adults: 0, children: 1 },
  suspectedForms: ['SexualExploitation'],
});
const ageInDoubt = signal(SHYMKENT, {
  ...{ channel: 'police', urgency: 'today', ageClass: 'age-disputed', adults: 0, children: 1 },
  suspectedForms: ['SexualExploitation'],
});
const girl = { gender: 'Feminine', ageBand: '14-17', languages: ['ky', 'ru'] };
const guardianship = needs({ ...girl, service: 'guardianship', bedProfile: undefined });
const room = needs({ ...girl, bedProfile: ['girl'] });
const protection = 'child-protection';
const told = step('guardian.notify');
const order = { conflicts: [], records: { 'guardian-order': null } };

/** Children, and people who may be: no means are asked, and a guardian is sought from the first minute. */
export const children = [
  story('child-guardian-needed', at('3h', 'police.shymkent', found)),
  story('child-guardian-overdue', at('3d', 'police.shymkent', found, told)),
  story(
    'child-guardian-proposed',
    at('6h', 'police.shymkent', found, told, guardianship, asks('guardianship-shymkent', protection)),
    at(
      '3h',
      'guardian.shymkent',
      accepts(),
      step('guardian.propose', { records: { 'guardian-proposal': null } }),
    ),
  ),
  story(
    'child-guardian-assigned',
    at('5d', 'police.shymkent', found, told, guardianship, asks('guardianship-shymkent', protection)),
    at(
      '5d',
      'guardian.shymkent',
      accepts(),
      step('guardian.propose', { records: { 'guardian-proposal': null } }),
      step('guardian.assign', order),
    ),
    at(
      '4d',
      'police.shymkent',
      guardianAgrees('I do not want anybody to call home.', 'KZ'),
      isPerson(cast.ainura),
    ),
    at(
      '4d',
      'police.shymkent',
      step('status.begin-identification'),
      identification({ means: undefined, purposes: ['SexualExploitation'], industry: undefined }),
      step('status.identify'),
      risk(),
      room,
      asks('crisis-shymkent'),
    ),
    at('4d', 'shelter.shymkent', accepts({ bed: 'Room 2' })),
  ),
  story('age-disputed', at('20h', 'police.shymkent', ageInDoubt)),
  story(
    'age-disputed-asked-for-a-room',
    at('3h', 'police.shymkent', ageInDoubt, told, room, asks('crisis-shymkent', protection)),
  ),
];

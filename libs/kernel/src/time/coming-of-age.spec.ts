import { comesOfAge } from './coming-of-age';
import { Temporal } from './temporal';

test('born on 29 February, a child is protected to the end of 28 February', () => {
  expect(comesOfAge(Temporal.PlainDate.from('2008-02-29')).toString()).toBe('2026-03-01');
});

test('an ordinary birthday', () => {
  expect(comesOfAge(Temporal.PlainDate.from('2009-12-31')).toString()).toBe('2027-12-31');
});

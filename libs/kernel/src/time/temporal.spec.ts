import { isAfter, isBefore, Temporal } from './temporal';

const earlier = Temporal.Instant.from('2025-01-01T00:00:00Z');
const later = Temporal.Instant.from('2025-01-01T00:00:00.000000001Z');

test('instants are ordered to the nanosecond', () => {
  expect([isAfter(later, earlier), isAfter(earlier, later), isAfter(earlier, earlier)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isBefore(later, earlier), isBefore(earlier, later), isBefore(later, later)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a test that compares instants can fail', () => {
  expect(earlier).not.toEqual(later);
  expect({ at: [earlier] }).not.toMatchObject({ at: [later] });
  expect(Temporal.PlainDate.from('2025-01-01')).not.toEqual(Temporal.PlainDate.from('2025-01-02'));
  expect(earlier).toEqual(Temporal.Instant.from('2025-01-01T05:00:00+05:00'));
});

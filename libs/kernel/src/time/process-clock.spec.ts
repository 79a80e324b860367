import { processNow, tzdataVersion } from './process-clock';
import { Temporal } from './temporal';

test('the process clock goes forward', () => {
  const first = processNow();
  expect(Temporal.Instant.compare(processNow(), first)).toBeGreaterThanOrEqual(0);
});

test('the zone rules tell their version', () => {
  expect(tzdataVersion()).toMatch(/^20\d\d[a-z]$/);
});

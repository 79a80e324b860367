import type { WordKey } from '../language/words';

/** What can be wrong with a registration as a whole; in full, so that each can be found as text. */
export const AROUND_WORDS = {
  'device-unknown': 'offline:around.device-unknown',
  'device-killed': 'offline:around.device-killed',
  'code-unknown': 'offline:around.code-unknown',
  'code-used': 'offline:around.code-used',
  'code-expired': 'offline:around.code-expired',
  'too-old': 'offline:around.too-old',
  'in-the-future': 'offline:around.in-the-future',
  'not-a-date': 'offline:around.not-a-date',
  'wrong-type': 'offline:around.wrong-type',
  'unknown-code': 'offline:around.unknown-code',
  'not-storable': 'offline:around.not-storable',
  'NODE_KEY.CANNOT_OPEN': 'offline:around.cannot-open',
} as const satisfies Record<string, WordKey>;

export const isAroundCode = (code: string): code is keyof typeof AROUND_WORDS => code in AROUND_WORDS;

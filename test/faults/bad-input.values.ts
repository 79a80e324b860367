/** A word nobody else uses: where it turns up in an answer or a log, the input was repeated. */
export const MARK = 'Zarafshonoy';

const deep = (levels: number): unknown => (levels === 0 ? MARK : { a: deep(levels - 1) });

/** What is no value of the kind that stands there. */
export function wrongTypesFor(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [{ [MARK]: 1 }, [MARK], 20_250_310, true];
  if (typeof value === 'number') return [MARK, '1', {}, [1], 1.5, 1e21, -1e21];
  if (typeof value === 'boolean') return [MARK, 'true', 1, {}, [true]];
  if (Array.isArray(value)) return [MARK, { 0: MARK }, 1, true];
  return [MARK, [MARK], 1, true];
}

/** Texts and shapes that no form of ours ever sends, whatever the field. */
export const UNSTORABLE: readonly (readonly [string, unknown])[] = [
  ['NUL', `${MARK}\u0000`],
  ['half a surrogate pair', `${MARK}\ud800`],
  ['the other half', `\udfff${MARK}`],
  ['nesting without end', deep(40)],
  ['a list without end', Array.from({ length: 2_500 }, () => MARK)],
  [
    'an object without end',
    Object.fromEntries(Array.from({ length: 2_500 }, (_, at) => [`${MARK}${at}`, 1])),
  ],
  ['a key with NUL', { [`${MARK}\u0000`]: 1 }],
];

/** Whole bodies that are none. */
export const NO_BODIES: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a text', JSON.stringify(MARK)],
  ['a number', '1'],
  ['true', 'true'],
  ['an empty list', '[]'],
  ['a list', `[{"${MARK}":1}]`],
  ['half an object', `{"${MARK}":`],
  ['two objects', '{}{}'],
  ['a comment', `{/* ${MARK} */}`],
  ['an endless number', `{"${MARK}":${'9'.repeat(400)}}`],
  ['nesting before any reading', '['.repeat(20_000)],
  ['the prototype', `{"__proto__":{"${MARK}":1}}`],
  ["the constructor's prototype", `{"constructor":{"prototype":{"${MARK}":1}}}`],
  ['ten megabytes', `{"a":"${MARK.repeat(950_000)}"}`],
];

/** Looks like SQL or like a page, and is only text. */
export const LOOKS_LIKE_CODE: readonly string[] = [
  `'; DROP TABLE cases.case_file; -- ${MARK}`,
  `${MARK}' OR '1'='1`,
  `$1 ${MARK} \\'`,
  `<script>${MARK}</script>`,
  `\${${MARK}} {{${MARK}}} %s %n`,
];

/** In the place of an id in a path. */
export const NO_IDS: readonly string[] = [
  'x',
  MARK,
  '0',
  '-1',
  'null',
  '__proto__',
  'constructor',
  '00000000-0000-0000-0000-00000000000g',
  '00000000000000000000000000000000',
  '%00',
  `${MARK}%00`,
  '%ED%A0%80',
  '%F0%28%8C%BC',
  '%',
  '..%2F..%2Fetc%2Fpasswd',
  "'%20OR%201=1--",
  'x'.repeat(201),
  'x'.repeat(9_000),
  encodeURIComponent('مأوى 𐍈'),
];

/** Of the right type for many fields, and without sense in all or most of them. */
export const SENSELESS: readonly unknown[] = [
  '',
  ' ',
  '2025-99-99',
  '2025-02-31',
  '02-30',
  '2025-03-10',
  '2025-03-10T10:20:00',
  '2025-03-10T99:99:99Z',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '9999-12-31T23:59:59+23:59',
  'ZZ',
  'Nowhere/Nothing',
  'constructor',
  'toString',
  '11111111-1111-4111-8111-111111111111',
  0,
  -1,
  2_147_483_648,
  9_007_199_254_740_991,
  true,
  false,
  [],
  {},
];

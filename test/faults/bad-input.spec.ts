import { randomUUID } from 'node:crypto';
import type { House } from '@panoh/platform';
import fc from 'fast-check';
import pino from 'pino';
import { describeApi } from '../../apps/api/src/openapi/document';
import { type Answer, type Ask, type Caller } from '../access/caller';
import { codeOf, methodOf } from '../access/judge';
import { EVERYBODY, roleOf, type Who } from '../access/members';
import type { Row } from '../access/row';
import { ROWS } from '../access/rows/rows';
import { makeWorld, type World } from '../access/world';
import { signalNote } from '../support/cases';
import { useHouse } from '../support/house';
import {
  LOOKS_LIKE_CODE,
  MARK,
  NO_BODIES,
  NO_IDS,
  SENSELESS,
  UNSTORABLE,
  wrongTypesFor,
} from './bad-input.values';
import { countRows } from './bad-input.watch';

let description: ReturnType<typeof describeApi> | undefined;
const house = useHouse();
const logged: string[] = [];
let world: World;
let before: Record<string, string>;
beforeAll(async () => {
  const logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const api: House = { ...house().api, logger };
  world = await makeWorld({ ...house(), api });
}, 60_000);
afterAll(() => world.application.close());
beforeEach(async () => {
  logged.length = 0;
});

/** Somebody who would be let in. */
const welcomeAt = ({ roles, known, forbids }: Row): Who => {
  const found = EVERYBODY.find(
    (who) =>
      roles.includes(roleOf(who)) && (known?.includes(who) ?? true) && forbids?.who.includes(who) !== true,
  );
  return found ?? 'steward';
};

/** Problem details with a stable code and a sentence, and nothing of what was sent. */
function faultIn(what: string, answer: Answer): string | undefined {
  const told = `${what}: ${String(answer.status)} ${answer.text.slice(0, 300)}`;
  if (answer.status < 400 || answer.status >= 500) return told;
  if (answer.text.includes(MARK)) return `repeated: ${told}`;
  const problem = JSON.parse(answer.text) as Record<string, unknown>;
  const isProblem =
    String(answer.headers['content-type']).startsWith('application/problem+json') &&
    problem['status'] === answer.status &&
    /^[A-Z][A-Z_]*(\.[A-Z_]+)?$/.test(String(codeOf(answer))) &&
    /^\S.{10,}\.$/s.test(String(problem['detail']));
  return isProblem ? undefined : `no problem details: ${told}`;
}

async function expectRefused(bad: readonly (readonly [string, () => Promise<Answer>])[]): Promise<void> {
  before = await countRows(house().superuser);
  const faults: string[] = [];
  for (const [what, send] of bad) faults.push(faultIn(what, await send()) ?? '');
  expect(faults.filter((fault) => fault !== '')).toEqual([]);
  expect(await countRows(house().superuser)).toEqual(before);
  expect(logged.filter((line) => line.includes(MARK) || line.includes('"level":50'))).toEqual([]);
}

interface Door {
  readonly name: string;
  readonly row: Row;
}
const doors: readonly Door[] = ROWS.filter((row) => row.as === undefined || row.as.startsWith('taking')).map(
  (row) => ({ name: row.route, row }),
);
/** What says all in its address. */
const BODILESS =
  /sign-out$|confirmation$|\/approval$|\/read$|\/invitation$|\/replay$|calendar-feed$|code-sheaf$|\/opening$|\/releases\/:releaseId\/(release|withdraw)$|record-exports\/:exportId\/(approve|refuse)$/;
const takingBodies = doors.filter(
  ({ row }) => !['GET', 'DELETE'].includes(methodOf(row)) && !BODILESS.test(row.route),
);
const bodyOf = (ask: Ask): Record<string, unknown> => ask.body as Record<string, unknown>;

async function at({ row }: Door): Promise<{ caller: Caller; method: string; ask: Ask }> {
  const who = welcomeAt(row);
  const caller = row.open === true ? world.nobody('visitor') : world.as(who);
  return { caller, method: methodOf(row), ask: await row.ask(world.running, who, world) };
}

describe.each(takingBodies)('a bad body at $name', (door) => {
  it('is refused with what is wrong, and leaves nothing behind', async () => {
    const { caller, method, ask } = await at(door);
    const body = bodyOf(ask);
    const sending = (bad: unknown) => (): Promise<Answer> => caller.send(method, { ...ask, body: bad });
    const raw =
      (payload: string, headers: Record<string, string> = {}) =>
      (): Promise<Answer> =>
        caller.send(method, { ...ask, raw: payload, headers: { ...ask.headers, ...headers } });
    await expectRefused([
      ['an unknown property', sending({ ...body, [MARK]: MARK })],
      ...Object.entries(body).flatMap(([name, value]) => [
        ...wrongTypesFor(value).map(
          (bad) => [`${name} = ${JSON.stringify(bad)}`, sending({ ...body, [name]: bad })] as const,
        ),
        ...UNSTORABLE.map(([what, bad]) => [`${name}: ${what}`, sending({ ...body, [name]: bad })] as const),
      ]),
      ...NO_BODIES.map(([what, payload]) => [what, raw(payload)] as const),
      ['another content type', raw(JSON.stringify(body), { 'content-type': 'text/plain' })],
      ['a form', raw(`a=${MARK}`, { 'content-type': 'application/x-www-form-urlencoded' })],
      ['XML', raw(`<a>${MARK}</a>`, { 'content-type': 'application/xml' })],
    ]);
  });
});

describe('a route that is sent nothing', () => {
  const unsent = doors.filter(({ row }) => BODILESS.test(row.route) && methodOf(row) === 'POST');

  it.each(unsent)('$name takes no body', ({ row }) => {
    expect(operationOf(row.route)?.requestBody).toBeUndefined();
  });
});

describe('a bad address', () => {
  const naming = doors.filter(({ row }) => row.route.includes('/:'));

  it.each(naming)('$name answers as for what does not exist', async (door) => {
    const { caller, method, ask } = await at(door);
    const parts = door.row.route.slice(door.row.route.indexOf('/')).split('/');
    const real = ask.path.split('?')[0]?.split('/') ?? [];
    const query = ask.path.split('?')[1];
    const bad = parts.flatMap((part, index) =>
      part.startsWith(':')
        ? NO_IDS.map((id) => {
            const path = real.map((own, position) => (position === index ? id : own)).join('/');
            const url = query === undefined ? path : `${path}?${query}`;
            return [url, () => caller.send(method, { ...ask, path: url })] as const;
          })
        : [],
    );
    await expectRefused(bad.filter(([url]) => !/status\/(x|null|constructor)$/.test(url)));
  });

  const listing = doors.filter(({ row }) => methodOf(row) === 'GET' && row.open !== true);

  it.each(listing)('$name refuses a question it does not know', async (door) => {
    const { caller, ask } = await at(door);
    const path = ask.path.split('?')[0] ?? '';
    const always = [`${MARK}=1`, '__proto__=1', 'constructor[prototype]=1', '%00=1', 'a%ED%A0%80=1'];
    const where = [
      'after',
      'language',
      'version',
      'jurisdiction',
      'type',
      'assigned',
      'open',
      'group',
      'owner',
    ];
    const values = [
      MARK,
      '%00',
      '1e400',
      '99999999999999999999',
      '-1',
      '',
      "'--",
      '%ED%A0%80',
      'x'.repeat(5_000),
    ];
    const takes =
      /organisations$|cases$|mechanisms\/|codebooks|consent-texts|calendars|deadlines$|notices$|deliveries$|pathway$|beds$|services$|disclosure$|matches$/;
    if (!takes.test(door.row.route)) return;
    const answers: string[] = [];
    for (const question of [
      ...always,
      ...where.flatMap((name) => values.map((value) => `${name}=${value}`)),
    ]) {
      const answer = await caller.send('GET', { path: `${path}?${question}` });
      if (answer.status >= 500 || answer.text.includes(MARK))
        answers.push(`${question}: ${answer.text.slice(0, 200)}`);
    }
    expect(answers).toEqual([]);
  });
});

describe('a bad header', () => {
  const key = (value: string) => ({ 'idempotency-key': value });
  const body = { jurisdiction: 'KZ', ageClass: 'adult', document: signalNote() };
  const register = (headers: Record<string, string>, other: object = {}): Promise<Answer> =>
    world.as('steward').send('POST', { path: '/api/v1/signals', body: { ...body, ...other }, headers });

  it.each([
    ['no key', ''],
    ['a short key', 'x'.repeat(7)],
    ['a long key', 'x'.repeat(201)],
    ['an endless key', 'x'.repeat(8_000)],
  ])('refuses %s', async (_name, value) => {
    await expectRefused([['key', () => register(key(value))]]);
  });

  it('refuses the key of another request, and repeats the answer of the same one', async () => {
    const same = key(randomUUID());
    const first = await register(same);
    expect(first.status).toBe(201);
    const stands = await countRows(house().superuser);
    expect((await register(same)).text).toBe(first.text);
    const other = await register(same, { region: 'KZ-ALA' });
    expect([other.status, codeOf(other)]).toEqual([422, 'IDEMPOTENCY.OTHER_REQUEST']);
    expect(await countRows(house().superuser)).toEqual(stands);
  });

  it('carries out once what is sent ten times at once', async () => {
    const same = key(randomUUID());
    const already = Number((await countRows(house().superuser))['cases.case_file']);
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(same)));
    const won = answers.filter(({ status }) => status === 201);
    const busy = answers.filter((answer) => codeOf(answer) === 'IDEMPOTENCY.RUNNING');
    expect(won.length + busy.length).toBe(10);
    expect(new Set(won.map(({ text }) => text)).size).toBe(1);
    expect(busy.every(({ status, headers }) => status === 409 && headers['retry-after'] === '1')).toBe(true);
    expect(Number((await countRows(house().superuser))['cases.case_file'])).toBe(already + 1);
  });

  it.each(['x', '""', 'W/"x"', '*', '"a", "b"', "'; --", 'x'.repeat(7_000)])(
    'takes If-Match %p for stale',
    async (tag) => {
      const path = `/api/v1/cases/${world.running.caseId}/records/${world.running.personRecordId}`;
      const send = (): Promise<Answer> =>
        world.as('steward').send('PUT', { path, body: { document: {} }, headers: { 'if-match': tag } });
      expect([409, 412]).toContain((await send()).status);
      await expectRefused([['if-match', send]]);
    },
  );

  it.each([
    'Bearer',
    'Bearer ',
    `Bearer ${'x'.repeat(9_000)}`,
    'Basic eDp4',
    `Bearer panoh_${MARK.repeat(4)}`,
  ])('knows nobody by %.20s', async (authorization) => {
    const path = '/api/v1/session';
    await expectRefused([
      ['token', () => world.nobody('visitor').send('GET', { path, headers: { authorization } })],
    ]);
  });
});

describe('the form of a signal', () => {
  const send = (document: unknown): Promise<Answer> =>
    world.as('steward').send('POST', {
      path: '/api/v1/signals',
      body: { jurisdiction: 'KZ', ageClass: 'adult', document },
    });

  it('names the fields that are wrong, and never what stood in them', async () => {
    await expectRefused([
      ['an unknown answer', () => send({ ...signalNote(), [MARK]: MARK })],
      ...Object.entries(signalNote()).flatMap(([name, value]) =>
        wrongTypesFor(value).map(
          (bad) => [`${name} ${JSON.stringify(bad)}`, () => send({ ...signalNote(), [name]: bad })] as const,
        ),
      ),
      ...LOOKS_LIKE_CODE.map((text) => [text, () => send({ ...signalNote(), channel: text })] as const),
    ]);
  });

  it('never fails on anything that JSON can say', async () => {
    const anything = fc.dictionary(
      fc.constantFrom(...Object.keys(signalNote()), 'callBackTo'),
      fc.jsonValue({ maxDepth: 3 }),
      { maxKeys: 6 },
    );
    await fc.assert(
      fc.asyncProperty(anything, async (answers) => {
        const { status } = await send({ ...signalNote(), ...answers, channel: 'no such channel' });
        expect(status).toBe(422);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what only looks dangerous', () => {
  const texts = [...LOOKS_LIKE_CODE, 'مأوى الأمل', 'בית', '𐍈𝒳 🏠', 'Ўзбекистон — қўш', 'e\u0301 vs é', 'ﷺ'];

  it.each(texts)('%s is kept as it was written', async (text) => {
    const organisation = {
      ...{
        name: text,
        type: 'NGO',
        country: 'KZ',
        jurisdictions: ['KZ'],
        calendar: 'kz',
        zone: 'Asia/Almaty',
      },
    };
    const administrator = world.as('steward-administrator');
    const made = await administrator.must<{ id: string; name: string }>(
      'POST',
      '/api/v1/organisations',
      organisation,
    );
    const read = await world.as('stranger').must<{ name: string }>('GET', `/api/v1/organisations/${made.id}`);
    expect([made.name, read.name]).toEqual([text, text]);
  });
});

/** Last, because some of it is carried out: what is asked for here is only that nothing breaks. */
describe.each(takingBodies)('a body without sense at $name', (door) => {
  it('breaks nothing', async () => {
    const { caller, method, ask } = await at(door);
    const broken: string[] = [];
    for (const name of propertiesOf(door.row.route))
      for (const value of SENSELESS) {
        const answer = await caller.send(method, { ...ask, body: { ...bodyOf(ask), [name]: value } });
        if (answer.status >= 500) broken.push(`${name} = ${JSON.stringify(value)}`);
      }
    expect(broken).toEqual([]);
  });
});

/** The route in the description that clients are made from. */
function operationOf(route: string) {
  const [method = '', path = ''] = route.split(' ');
  description ??= describeApi(world.application);
  return description.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase() as 'post'];
}

/** Every property a body may have. */
function propertiesOf(route: string): string[] {
  const body = operationOf(route)?.requestBody as
    | { content: Record<string, { schema: { $ref: string } }> }
    | undefined;
  const name = body?.content['application/json']?.schema.$ref.split('/').at(-1) ?? '';
  const schema = description?.components?.schemas?.[name] as { properties: object } | undefined;
  if (schema === undefined) throw new Error(`${route} takes a body that openapi.json does not describe.`);
  return Object.keys(schema.properties);
}

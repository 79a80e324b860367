import { randomUUID } from 'node:crypto';
import { consentForm, personForm, refusalForm, signalNote } from '../support/cases';
import { good, refusal } from './answers';
import { Device, discards, type Envelope, looksAtTask, mends, opens, sends } from './device';
import { everythingStored } from './dump';
import { riskAssessment } from './forms';
import { useWorld } from './world';

/** A consul travels to a labour camp behind the mountains, where there is no network. Everybody is invented. */
const story = useWorld('2025-03-10', 'Asia/Almaty', async (world) => {
  const mission = { name: 'Mission in Almaty', type: 'Consulate', country: 'UZ', region: 'KZ-ALA' } as const;
  const consul = await world.somebody('Dilnoza', 'consular-officer', {
    ...mission,
    jurisdictions: ['UZ', 'KZ'],
  });
  const colleague = await world.colleague(consul, 'Farrux', 'consular-officer');
  const third = await world.colleague(consul, 'Gavhar', 'consular-officer');
  const shelter = await world.somebody('Aigul', 'shelter-staff', {
    name: 'House by the Tree',
    country: 'KZ',
  });
  const device = await Device.setUp(consul);
  return { consul, colleague, third, shelter, device };
});

const NAME = { given: 'Otabekjon', family: 'Yulduzbekov', script: 'Latn' };

/** Written down on 11 March at 11:00, as a device would seal it. */
const registration = (wish: object = {}) => ({
  ...{ kind: 'registration', jurisdiction: 'KZ', region: 'KZ-ALA', ageClass: 'adult' },
  signal: signalNote(),
  consents: [consentForm('P1'), consentForm('P2'), refusalForm('P5')],
  person: personForm({ name: NAME }),
  forms: { risk: riskAssessment('2025-04-01') },
  occurredAt: '2025-03-11T06:00:00Z',
  ...wish,
});

describe('a registration made without a network', () => {
  let sealed: Envelope;

  it('is taken as it comes, ten days later, and lies there sealed', async () => {
    const { world, consul, device } = story();
    sealed = await device.finish(registration());
    await world.itIs('2025-03-21T09:00');
    expect(good(await sends(consul, sealed, device))).toMatchObject({ state: 'waiting', code: sealed.code });
    expect(good(await sends(consul, sealed, device))).toMatchObject({ id: sealed.id, state: 'waiting' });
    expect(await everythingStored(world)).not.toContain(NAME.family.toLowerCase());
  });

  it('is opened by nobody but its author', async () => {
    const { colleague, shelter } = story();
    const unknown = { id: randomUUID() };
    for (const other of [colleague, shelter]) {
      expect(refusal(await opens(other, sealed))).toBe('404 NOT_FOUND');
      expect(refusal(await opens(other, unknown))).toBe('404 NOT_FOUND');
      expect(refusal(await looksAtTask(other, sealed))).toBe('404 NOT_FOUND');
      expect(refusal(await mends(other, sealed, registration()))).toBe('404 NOT_FOUND');
    }
  });

  it('becomes the case with the code on the card, once, as if it had been entered then', async () => {
    const { world, consul } = story();
    const opened = good(await opens(consul, sealed));
    expect(opened).toMatchObject({ state: 'opened', faults: [] });
    expect(good(await opens(consul, sealed))).toEqual(opened);
    const { caseId } = opened;
    const file = good(await consul.desk.get<Record<string, unknown>>(`/api/v1/cases/${caseId}`));
    expect(file).toMatchObject({ code: sealed.code, isAssigned: true, occurredAt: '2025-03-11T06:00:00Z' });
    const { items } = good(
      await consul.desk.get<{ items: { purpose: string; state: string }[] }>(
        `/api/v1/cases/${caseId}/consents`,
      ),
    );
    expect(items.map(({ purpose, state }) => `${purpose} ${state}`).sort()).toEqual([
      ...['P1 given', 'P2 given', 'P5 refused'],
    ]);
    const texts = await world.look(
      `SELECT DISTINCT text_version, text_language FROM cases.consent WHERE case_id = $1`,
      [caseId],
    );
    expect(texts).toEqual([{ text_version: 1, text_language: 'en' }]);
    const found = await consul.desk.post('/api/v1/persons/search', {
      name: { given: NAME.given, family: NAME.family },
      birthYear: 1991,
    });
    expect(JSON.stringify(good(found))).toContain(sealed.code);
    // What was sealed to the node goes when the vault has it: an erased case leaves nothing behind.
    expect(
      await world.look(`SELECT 1 FROM cases.sealed_content WHERE registration_id = $1`, [sealed.id]),
    ).toEqual([]);
    expect(await everythingStored(world)).not.toContain(NAME.family.toLowerCase());
  });

  it('with faults is a repair task, field by field, and a case when it is mended', async () => {
    const { world, consul, device } = story();
    const written = registration({
      signal: signalNote({ urgency: 'yesterday' }),
      consents: [consentForm('P2', { textVersion: 77 })],
      occurredAt: '2025-03-20T06:00:00Z',
    });
    const faulty = await device.finish(written);
    good(await sends(consul, faulty, device));
    const faults = [
      { field: 'signal.urgency', code: 'unknown-code' },
      { field: 'consents[0].textVersion', code: 'CONSENT.TEXT' },
    ];
    expect(good(await opens(consul, faulty))).toMatchObject({ state: 'repair', caseId: null, faults });
    const task = good(await looksAtTask(consul, faulty));
    expect(task).toMatchObject({ registration: written, faults });
    expect(await everythingStored(world)).not.toContain(NAME.family.toLowerCase());

    const half = { ...written, signal: signalNote() };
    expect(good(await mends(consul, faulty, half))).toMatchObject({ state: 'repair', faults: [faults[1]] });
    expect(good(await looksAtTask(consul, faulty))).toMatchObject({ registration: half });
    const whole = { ...half, consents: [consentForm('P2')] };
    const mended = good(await mends(consul, faulty, whole));
    expect(mended).toMatchObject({ state: 'opened' });
    expect(mended.caseId).not.toBeNull();
    expect(refusal(await looksAtTask(consul, faulty))).toBe('404 NOT_FOUND');
    const { items } = good(await consul.desk.get<{ items: object[] }>('/api/v1/repair-tasks'));
    expect(items).toEqual([]);
    const left = await world.look(`SELECT 1 FROM cases.sealed_content WHERE registration_id = $1`, [
      faulty.id,
    ]);
    expect(left).toEqual([]);
  });

  it('that a command refuses leaves no half of a case behind', async () => {
    const { world, consul, device } = story();
    const count = () => world.look<{ n: string }>(`SELECT count(*) AS n FROM cases.case_file`);
    const before = await count();
    const faulty = await device.finish(registration({ consents: [], occurredAt: '2025-03-20T06:00:00Z' }));
    good(await sends(consul, faulty, device));
    expect(good(await opens(consul, faulty))).toMatchObject({
      state: 'repair',
      faults: [{ field: 'person', code: 'PERSON.NO_CONSENT' }],
    });
    expect(await count()).toEqual(before);
  });

  it('that no column takes says which part it was, and leaves no half of a case behind', async () => {
    const { world, consul, device } = story();
    const count = () => world.look<{ n: string }>(`SELECT count(*) AS n FROM cases.case_file`);
    const before = await count();
    const strange = await device.finish(registration({ occurredAt: '2025-03-20T06:00:00Z' }));
    good(await sends(consul, strange, device));
    await world.look(`ALTER TABLE cases.consent ADD CONSTRAINT strange CHECK (purpose <> 'P5') NOT VALID`);
    try {
      expect(good(await opens(consul, strange))).toMatchObject({
        state: 'repair',
        faults: [{ field: 'consents[2]', code: 'not-storable' }],
      });
      expect(await count()).toEqual(before);
    } finally {
      await world.look(`ALTER TABLE cases.consent DROP CONSTRAINT strange`);
    }
    expect(good(await opens(consul, strange))).toMatchObject({ state: 'opened' });
  });

  it('with a code that is taken, or none of the device, keeps everything and asks for another card', async () => {
    const { consul, device } = story();
    const twice = await device.finish(registration({ occurredAt: '2025-03-20T06:00:00Z' }), sealed.code);
    good(await sends(consul, twice, device));
    expect(good(await opens(consul, twice))).toMatchObject({
      faults: [{ field: 'code', code: 'code-used' }],
    });
    const task = good(await looksAtTask(consul, twice));
    const mended = good(await mends(consul, twice, { ...task.registration, newCode: true }));
    const file = good(await consul.desk.get<{ code: string }>(`/api/v1/cases/${mended.caseId}`));
    expect(file.code).not.toBe(sealed.code);

    const madeUp = await device.finish(registration({ occurredAt: '2025-03-20T06:00:00Z' }), 'nothing');
    good(await sends(consul, madeUp, device));
    expect(good(await opens(consul, madeUp))).toMatchObject({
      faults: [{ field: 'code', code: 'code-unknown' }],
    });
  });

  it('that was tampered with, or is no registration at all, is kept for its author', async () => {
    const { consul, device } = story();
    const intact = await device.finish(registration());
    const other = { ...intact, ciphertext: `A${intact.ciphertext.slice(1)}` };
    const nonsense = await device.finish({ kind: ['?'], occurredAt: 'noon' });
    for (const [envelope, code] of [
      [other, 'NODE_KEY.CANNOT_OPEN'],
      [nonsense, 'unknown-code'],
    ] as const) {
      good(await sends(consul, envelope, device));
      const { state, faults } = good(await opens(consul, envelope));
      expect(state).toBe('repair');
      expect(faults[0]?.code).toBe(code);
    }
    expect(good(await looksAtTask(consul, other)).registration).toBeNull();
  });

  it('sent by a colleague stays its author’s', async () => {
    const { consul, colleague, device } = story();
    const brought = await device.finish(registration({ occurredAt: '2025-03-20T07:00:00Z' }));
    expect(good(await sends(colleague, brought, device))).toMatchObject({ state: 'waiting' });
    expect(refusal(await opens(colleague, brought))).toBe('404 NOT_FOUND');
    expect(good(await opens(consul, brought))).toMatchObject({ state: 'opened' });
  });

  it('that a colleague made up in the author’s name waits for the author, and takes no code when it is discarded', async () => {
    const { world, consul, colleague, device } = story();
    const theirs = await Device.setUp(colleague);
    const code = device.nextCode();
    for (const proof of [undefined, theirs, { token: 'made up' }]) {
      const forged = await device.finish(registration({ occurredAt: '2025-03-20T06:00:00Z' }), code);
      good(await sends(colleague, forged, proof));
      expect(good(await opens(consul, forged))).toMatchObject({
        state: 'repair',
        faults: [{ field: 'device', code: 'device-unknown' }],
      });
      expect(refusal(await discards(colleague, forged, 'test'))).toBe('404 NOT_FOUND');
      expect(good(await discards(consul, forged, 'unreadable'))).toMatchObject({ state: 'discarded' });
      const left = await world.look(`SELECT 1 FROM cases.sealed_content WHERE registration_id = $1`, [
        forged.id,
      ]);
      expect(left).toEqual([]);
    }
    const real = await device.finish(registration({ occurredAt: '2025-03-20T06:00:00Z' }), code);
    good(await sends(consul, real, device));
    expect(good(await opens(consul, real))).toMatchObject({ state: 'opened', code });
  });

  it('that two colleagues bring has arrived for both', async () => {
    const { consul, colleague, third, shelter, device } = story();
    const brought = await device.finish(registration({ occurredAt: '2025-03-20T06:00:00Z' }));
    good(await sends(colleague, brought, device));
    const again = good(await sends(third, brought, device));
    expect(again).toMatchObject({ id: brought.id, code: brought.code, state: 'waiting', faults: [] });
    const other = { ...brought, code: device.nextCode() };
    expect(refusal(await sends(third, other, device))).toBe('409 SEALED.ID_TAKEN');
    expect(refusal(await sends(shelter, brought, device))).toMatch(/^40[39] /);
    expect(good(await opens(consul, brought))).toMatchObject({ state: 'opened' });
  });

  it('sent under another organisation of its author is no case there without a word, and not taken for arrived at home', async () => {
    const { world, consul, device } = story();
    const aside = { name: 'Mission in Bishkek', type: 'Consulate', country: 'UZ' } as const;
    const elsewhere = await world.somebody(consul.name, 'consular-officer', {
      ...aside,
      jurisdictions: ['UZ', 'KZ'],
    });
    expect(elsewhere.email).toBe(consul.email);
    const astray = await device.finish(registration({ occurredAt: '2025-03-20T06:00:00Z' }));
    good(await sends(elsewhere, astray, device));
    // The device is not known there, though its own token came along.
    expect(good(await opens(elsewhere, astray))).toMatchObject({
      state: 'repair',
      caseId: null,
      faults: [{ field: 'device', code: 'device-unknown' }, { field: 'code' }],
    });
    // At home nothing says that it has come: the device goes on holding it.
    expect(refusal(await sends(consul, astray, device))).toBe('409 SEALED.ID_TAKEN');
    expect(refusal(await opens(consul, astray))).toBe('404 NOT_FOUND');
    expect(refusal(await looksAtTask(consul, astray))).toBe('404 NOT_FOUND');
  });

  it('that nobody needs is discarded by its author: its words go, its code stays used up', async () => {
    const { world, consul, device } = story();
    const garbage = await device.finish({ kind: ['?'], occurredAt: 'noon' });
    good(await sends(consul, garbage, device));
    // Only what was opened and could not become a case.
    expect(refusal(await discards(consul, garbage, 'test'))).toBe('404 NOT_FOUND');
    good(await opens(consul, garbage));
    expect(refusal(await discards(consul, garbage, 'no wish'))).toBe('422 BODY.INVALID');
    const gone = good(await discards(consul, garbage, 'test'));
    expect(gone).toMatchObject({ state: 'discarded', caseId: null, faults: [] });
    expect(good(await discards(consul, garbage, 'test'))).toEqual(gone);
    expect(refusal(await looksAtTask(consul, garbage))).toBe('404 NOT_FOUND');
    expect(good(await mends(consul, garbage, registration()))).toMatchObject({ state: 'discarded' });
    expect(good(await sends(consul, garbage, device))).toMatchObject({ state: 'discarded' });
    expect(good(await opens(consul, garbage))).toMatchObject({ state: 'discarded' });
    const rows = await world.look(
      `SELECT d.reason, d.spent_code = r.code AS spent,
         (SELECT count(*)::integer FROM cases.sealed_content AS c WHERE c.registration_id = r.id) AS words,
         (SELECT count(*)::integer FROM panoh.audit_entry AS a WHERE a.subject_id = r.id
            AND a.type = 'sealed-registration.discarded') AS audited
       FROM cases.sealed_registration AS r JOIN cases.discarded_registration AS d ON d.registration_id = r.id
       WHERE r.id = $1`,
      [garbage.id],
    );
    expect(rows).toEqual([{ reason: 'test', spent: true, words: 0, audited: 1 }]);
    const late = await device.finish(registration({ occurredAt: '2025-03-20T06:00:00Z' }), garbage.code);
    good(await sends(consul, late, device));
    expect(good(await opens(consul, late)).faults).toEqual([{ field: 'code', code: 'code-used' }]);
    // A duplicate leaves its code to the other one.
    good(await discards(consul, late, 'duplicate'));
  });

  it('that waits to be mended is listed page by page', async () => {
    const { consul } = story();
    type Page = { items: { id: string }[]; next: string | null };
    const all = good(await consul.desk.get<Page>('/api/v1/repair-tasks'));
    expect(all.items.length).toBeGreaterThan(2);
    expect(all.next).toBeNull();
    const [first] = all.items;
    const rest = good(await consul.desk.get<Page>(`/api/v1/repair-tasks?after=${first?.id ?? ''}`));
    expect(rest).toEqual({ items: all.items.slice(1), next: null });
  });

  it('from a device that was shut out waits for its author’s word', async () => {
    const { world, consul, device } = story();
    const late = await device.finish(registration({ occurredAt: '2025-03-20T08:00:00Z' }));
    good(await consul.desk.delete(`/api/v1/devices/${device.id}`));
    const contact = await fetch(`${world.programs.url}/api/v1/device-contact`, {
      headers: { 'panoh-device': device.token },
    });
    expect(await contact.json()).toEqual({ state: 'killed' });
    expect(refusal(await consul.desk.post(`/api/v1/devices/${device.id}/code-sheaf`))).toBe(
      '409 DEVICE.KILLED',
    );
    good(await sends(consul, late, device));
    expect(good(await opens(consul, late))).toMatchObject({
      state: 'repair',
      faults: [{ field: 'device', code: 'device-killed' }],
    });
    const task = good(await looksAtTask(consul, late));
    expect(good(await mends(consul, late, task.registration ?? {}))).toMatchObject({ state: 'opened' });
  });

  it('of somebody who refused is a card and an anonymous fact', async () => {
    const { world, consul } = story();
    const device = await Device.setUp(consul);
    const refused = await device.finish({
      ...{ kind: 'refusal', jurisdiction: 'KZ', ageClass: 'adult', signal: signalNote() },
      ...{ person: { gender: 'Feminine' }, occurredAt: '2025-03-21T03:00:00Z' },
    });
    good(await sends(consul, refused, device));
    const { caseId } = good(await opens(consul, refused));
    expect(await world.look(`SELECT code, kind FROM cases.case_file WHERE id = $1`, [caseId])).toEqual([
      { code: refused.code, kind: 'code-only' },
    ]);
  });
});

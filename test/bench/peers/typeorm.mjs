// The same work as most would write it first: entities, findOne, save(), one transaction.
import { randomUUID } from 'node:crypto';
import { DataSource, EntitySchema, In, IsNull } from 'typeorm';
import { serveArm } from './serve-arm.mjs';

const column = (type, more = {}) => ({ type, nullable: true, ...more });
const id = { type: 'uuid', primary: true };
const uuids = (...names) => Object.fromEntries(names.map((name) => [name, column('uuid')]));
const texts = (...names) => Object.fromEntries(names.map((name) => [name, column('text')]));
const times = (...names) => Object.fromEntries(names.map((name) => [name, column('timestamptz')]));
const jsons = (...names) => Object.fromEntries(names.map((name) => [name, column('jsonb')]));
const numbers = (...names) => Object.fromEntries(names.map((name) => [name, column('integer')]));
const entity = (schema, tableName, columns) =>
  new EntitySchema({ name: tableName, schema, tableName, columns: { id, ...columns } });

const Organisation = entity('directory', 'organisation', { ...texts('type', 'zone', 'calendar') });
const CaseFile = entity('cases', 'case_file', { ...texts('jurisdiction', 'region', 'urgency') });
const Consent = entity('cases', 'consent', {
  ...uuids('case_id'),
  ...texts('purpose', 'answer'),
  ...times('valid_until', 'ended_at'),
});
const Grant = entity('cases', 'access_grant', {
  ...uuids('case_id', 'organisation_id'),
  ...times('until', 'closed_at'),
});
const Care = entity('cases', 'care', { ...uuids('case_id', 'organisation_id'), ...times('to_at') });
const Need = entity('referrals', 'need', {
  ...uuids('case_id'),
  ...texts('mechanism', 'service', 'urgency', 'state'),
  ...numbers('mechanism_version', 'revision'),
  ...times('met_at'),
});
const Referral = entity('referrals', 'referral', {
  ...uuids('need_id', 'case_id', 'from_organisation', 'to_organisation', 'consent_id'),
  ...texts('state'),
  ...numbers('attempt', 'revision'),
  ...times('since', 'arrived_at', 'ended_at'),
});
const Deadline = entity('deadlines', 'deadline', {
  ...uuids('case_id', 'subject_id', 'owner_organisation_id', 'armed_by'),
  ...texts('subject_kind', 'clock', 'code', 'unit', 'source', 'confidence', 'zone', 'tzdata', 'state'),
  ...numbers('amount', 'revision'),
  ...jsons('rule', 'derivation', 'warnings', 'pauses', 'closure'),
  told: column('text', { array: true }),
  local_date: column('date'),
  ...times('starts_at', 'known_at', 'due', 'next_sweep_at', 'changed_at'),
});
const said = {
  ...texts('type', 'subject_kind'),
  ...uuids('subject_id', 'case_id', 'organisation_id', 'membership_id'),
  ...times('occurred_at'),
};
const AuditEntry = entity('panoh', 'audit_entry', { ...said, ...texts('actor') });
const Outbox = entity('panoh', 'outbox', { ...said, ...jsons('data') });

const OPEN = ['running', 'due-soon', 'paused', 'breached', 'breached-before-we-knew'];

serveArm(async ({ environment, world, compiled }) => {
  const { decideArrival, readLaw } = compiled('./naive-decision.js');
  const { prefixOf } = compiled('./ids.js');
  const { actor, arrivedAt } = world;
  const settings = [
    ...Object.entries({
      ...{ kind: 'member', membership: actor.membershipId, user: actor.userId, org: actor.organisationId },
      ...{ role: actor.role, lead: String(actor.lead), confirmed: String(actor.confirmed) },
      ...{ jurisdictions: actor.jurisdictions.join(','), region: actor.region ?? '' },
    }),
  ];
  const carry = settings
    .map(([name], index) => `set_config('panoh.${name}', $${index + 1}, true)`)
    .join(', ');
  const values = settings.map(([, value]) => value);
  const source = new DataSource({
    type: 'postgres',
    url: environment.PANOH_DATABASE_URL_API,
    poolSize: 8,
    installExtensions: false,
    extra: { options: '-c timezone=UTC' },
    entities: [
      ...[Organisation, CaseFile, Consent, Grant, Care, Need, Referral, Deadline, AuditEntry, Outbox],
    ],
  });
  await source.initialize();
  let law;

  async function arrive(n) {
    const referralId = `${prefixOf(n)}${world.endings.referral}`;
    await source.transaction(async (manager) => {
      const [{ now }] = await manager.query(
        `SELECT panoh.now() AS now FROM (SELECT ${carry}) AS actor`,
        values,
      );
      const referral = await manager.findOne(Referral, {
        where: { id: referralId },
        lock: { mode: 'pessimistic_write' },
      });
      const file = await manager.findOneByOrFail(CaseFile, { id: referral.case_id });
      const need = await manager.findOneByOrFail(Need, { id: referral.need_id });
      const receiver = await manager.findOneByOrFail(Organisation, { id: referral.to_organisation });
      const consent = await manager.findOneBy(Consent, { id: referral.consent_id });
      const grant = await manager.findOneBy(Grant, {
        ...{ case_id: file.id, organisation_id: actor.organisationId, closed_at: IsNull() },
      });
      if (!grant || !consent || receiver.id !== actor.organisationId) throw new Error('not found');
      law ??= readLaw(
        (
          await manager.query('SELECT text FROM lawbook.mechanism WHERE id = $1 AND version = $2', [
            ...[need.mechanism, need.mechanism_version],
          ])
        )[0].text,
      );
      const decided = decideArrival(law, {
        ...{ state: referral.state, since: referral.since.toISOString(), now: now.toISOString() },
        ...{ occurredAt: arrivedAt, zone: receiver.zone, urgency: need.urgency },
      });

      Object.assign(referral, { state: decided.state, since: arrivedAt, arrived_at: arrivedAt });
      referral.revision += 1;
      await manager.save(Referral, referral);
      Object.assign(need, { met_at: arrivedAt, revision: need.revision + 1 });
      await manager.save(Need, need);

      const events = [
        { type: 'referral.arrived', subject_kind: 'referral', subject_id: referral.id, data: decided.event },
      ];
      const open = await manager.findBy(Deadline, { subject_id: referral.id, state: In(OPEN) });
      for (const clock of open.filter((one) => decided.met.includes(one.clock))) {
        Object.assign(clock, { state: 'met', closure: { how: 'met', at: arrivedAt }, next_sweep_at: null });
        Object.assign(clock, { revision: clock.revision + 1, warnings: [], changed_at: now });
        await manager.save(Deadline, clock);
        events.push({ type: 'deadline.met', subject_kind: 'deadline', subject_id: clock.id });
      }
      for (const clock of decided.armed) {
        const armed = manager.create(Deadline, {
          ...{
            ...clock,
            id: randomUUID(),
            case_id: file.id,
            subject_kind: 'referral',
            subject_id: referral.id,
          },
          ...{ owner_organisation_id: receiver.id, armed_by: actor.organisationId, changed_at: now },
        });
        await manager.save(Deadline, armed);
        events.push({ type: 'deadline.armed', subject_kind: 'deadline', subject_id: armed.id });
      }
      const care = { case_id: file.id, organisation_id: receiver.id };
      if (!(await manager.findOneBy(Care, { ...care, to_at: IsNull() })))
        await manager.save(Care, manager.create(Care, { id: randomUUID(), ...care }));
      const lines = events.map(({ data, ...event }) => ({
        ...{ ...event, case_id: file.id, organisation_id: actor.organisationId },
        ...{ membership_id: actor.membershipId, occurred_at: arrivedAt, data: data ?? {} },
      }));
      // The api's role may not read these two, and save() would: insert() is the only way.
      await manager.insert(
        AuditEntry,
        lines.map(({ data, ...line }) => ({ ...line, id: randomUUID(), actor: 'member' })),
      );
      await manager.insert(
        Outbox,
        lines.map((line) => ({ ...line, id: randomUUID() })),
      );
    });
  }
  return { arrive, close: () => source.destroy() };
});

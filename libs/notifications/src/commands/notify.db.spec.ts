import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { MemberActor } from '@panoh/kernel';
import {
  Mailer,
  type OutboxEvent,
  readConfigFolder,
  replayQuarantined,
  type Tx,
  workDeliveries,
} from '@panoh/platform';
import { checkout } from '../../../../test/support/checkout';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { makeNeed } from '../../../../test/support/referrals';
import { MailServer } from '../../../../test/support/smtp';
import type { Audience } from '../domain/audience';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice-kind';
import { listNotices, type NoticeView } from '../queries/list-notices';
import { mailCarrier } from './mail-carrier';
import { markRead } from './mark-read';
import { notify } from './notify';
import { readNoticeTexts } from './read-notice-texts';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const FROM = 'Panoh <no-reply@panoh.example>';
const texts = readNoticeTexts(readConfigFolder(path.join(checkout, 'config/notifications')));

describe('notifications', () => {
  const house = useHouse();
  let mails: MailServer;
  let mailer: Mailer;
  beforeAll(async () => {
    mails = await MailServer.start();
    mailer = new Mailer(mails.url, FROM);
  });
  afterEach(async () => {
    mails.clear();
    mails.refuse = () => undefined;
    await worker((tx) => tx.sql(`DELETE FROM panoh.delivery`));
  });
  afterAll(() => mails.stop());

  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  const event = (wish: Partial<OutboxEvent> = {}): Parameters<typeof notify>[1]['event'] => ({
    id: randomUUID(),
    caseId: null,
    subjectKind: 'referral',
    subjectId: randomUUID(),
    membershipId: null,
    data: {},
    ...wish,
  });
  const tell = (
    audience: Audience,
    wish: Partial<OutboxEvent> = {},
    kind: NoticeKind = 'referral-asked',
  ): Promise<void> => worker((tx) => notify(tx, { kind, audience: [audience], event: event(wish) }));
  const inbox = (actor: MemberActor, unread?: boolean): Promise<NoticeView[]> =>
    house().api.work.read(actor, 'test', (tx) => listNotices(tx, texts, { unread, limit: 50 }));
  const carry = (by = mailer): Promise<number> => {
    const { work, logger } = house().worker;
    const carriers = new Map([['mail', mailCarrier(work, by, texts, 'https://panoh.example')]]);
    return workDeliveries(work, carriers, logger, 50);
  };
  const noWait = (): Promise<unknown> =>
    worker((tx) => tx.sql(`UPDATE panoh.delivery SET next_try_at = clock_timestamp()`));
  const deliveries = (): Promise<{ state: string; tries: number; fault: string | null }[]> =>
    worker((tx) => tx.sql(`SELECT state, tries, fault FROM panoh.delivery`));

  it('come to those on duty and to the common inbox, and to a member once', async () => {
    const office = await makeOrganisation(house().worker.work, { dutyEmail: 'duty@office.invalid' });
    const lead = await makeMember(house().worker.work, office, { role: 'shelter-staff', lead: true });
    const colleague = await makeMember(house().worker.work, office, { role: 'shelter-staff' });
    const administrator = await makeMember(house().worker.work, office, { role: 'administrator' });
    const told = event();
    for (const _twice of [1, 2])
      await worker((tx) =>
        notify(tx, {
          kind: 'referral-asked',
          audience: [{ to: 'organisation', organisationId: office.id }],
          event: told,
        }),
      );
    expect((await inbox(lead)).map((one) => one.inbox)).toEqual(['own']);
    expect((await inbox(colleague)).map((one) => one.inbox)).toEqual(['organisation']);
    expect(await inbox(administrator)).toEqual([]);
    await carry();
    expect(mails.mails.map(({ to }) => to.length)).toEqual([1, 1]);
    expect(mails.mails.map(({ to }) => to[0]).sort()[0]).toContain('@');
    expect(mails.mails.flatMap(({ to }) => to)).toContain('duty@office.invalid');
  });

  it('come to everyone on duty where the only lead is an administrator', async () => {
    const office = await makeOrganisation(house().worker.work);
    await makeMember(house().worker.work, office, { role: 'administrator', lead: true });
    const colleague = await makeMember(house().worker.work, office, { role: 'shelter-staff' });
    await tell({ to: 'organisation', organisationId: office.id });
    expect((await inbox(colleague)).map((one) => one.inbox)).toEqual(['own']);
    expect(await deliveries()).toHaveLength(1);
  });

  it('of a storm fill no mail box: one mail speaks for all that wait, an urgent one for itself', async () => {
    const office = await makeOrganisation(house().worker.work);
    const member = await makeMember(house().worker.work, office, { role: 'shelter-staff' });
    const another = await makeMember(house().worker.work, office, { role: 'shelter-staff' });
    const to: Audience = { to: 'member', membershipId: member.membershipId };
    for (let breach = 0; breach < 40; breach++) await tell(to, {}, 'deadline-passed');
    await tell({ to: 'member', membershipId: another.membershipId });
    await tell(to, { data: { urgency: 'urgent' } });
    expect(await carry()).toBeLessThan(5);
    expect(await carry()).toBe(0);
    expect(mails.mails.map(({ subject }) => subject).sort()).toEqual([
      'Panoh: a task is waiting',
      'Panoh: a task is waiting',
      'Panoh: a task is waiting, please look now',
    ]);
    expect((await inbox(member)).length).toBe(41);
    expect(new Set((await deliveries()).map(({ state }) => state))).toEqual(new Set(['delivered']));
  });

  it('are not told to who did it, nor to who has left or is not confirmed', async () => {
    const office = await makeOrganisation(house().worker.work);
    const doer = await makeMember(house().worker.work, office, { role: 'shelter-staff' });
    const unconfirmed = await makeMember(house().worker.work, office, {
      role: 'shelter-staff',
      confirmed: false,
    });
    await tell({ to: 'member', membershipId: doer.membershipId }, { membershipId: doer.membershipId });
    await tell({ to: 'member', membershipId: unconfirmed.membershipId });
    expect(await deliveries()).toEqual([]);
  });

  it('find secretaries of the region and coordinators of the jurisdiction, and nobody elsewhere', async () => {
    const { caseId } = await makeNeed(house());
    const commission = (region: string | null, jurisdictions = ['KZ']) =>
      makeOrganisation(house().worker.work, { type: 'Commission', country: 'KZ', jurisdictions, region });
    const near = await makeMember(house().worker.work, await commission('KZ-ALA'), {
      role: 'territorial-secretary',
    });
    const nation = await makeMember(house().worker.work, await commission(null), {
      role: 'national-coordinator',
    });
    const abroad = await makeMember(house().worker.work, await commission(null, ['KG']), {
      role: 'national-coordinator',
    });
    await tell({ to: 'territorial-secretaries', of: { caseId } }, { caseId }, 'need-escalated');
    await tell({ to: 'national-coordinators', of: { caseId } }, { caseId }, 'need-escalated');
    expect(await Promise.all([near, nation, abroad].map(async (who) => (await inbox(who)).length))).toEqual([
      1, 1, 0,
    ]);
  });

  it('are read once for everyone in the common inbox, and never by a stranger', async () => {
    const office = await makeOrganisation(house().worker.work);
    await makeMember(house().worker.work, office, { role: 'shelter-staff', lead: true });
    const [one, other] = [
      await makeMember(house().worker.work, office, { role: 'shelter-staff' }),
      await makeMember(house().worker.work, office, { role: 'case-manager' }),
    ];
    const stranger = await makeMember(house().worker.work, await makeOrganisation(house().worker.work), {
      role: 'shelter-staff',
    });
    await tell({ to: 'organisation', organisationId: office.id });
    const [notice] = await inbox(one);
    const mark = (who: MemberActor): Promise<void> =>
      house().api.work.run(who, (tx) => markRead(tx, notice?.id ?? ''));
    await expect(mark(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await mark(one);
    await mark(other);
    expect(await inbox(other, true)).toEqual([]);
    expect((await inbox(other))[0]?.readAt).not.toBeNull();
  });

  it('reach a mail server that refuses twice as one mail, each time under the same Message-ID', async () => {
    const office = await makeOrganisation(house().worker.work);
    const member = await makeMember(house().worker.work, office, {
      role: 'shelter-staff',
      email: `${randomUUID()}@a.invalid`,
    });
    await tell({ to: 'member', membershipId: member.membershipId });
    let refusals = 0;
    mails.refuse = () => ((refusals += 1) <= 2 ? 451 : undefined);
    for (const _try of [1, 2, 3, 4]) {
      await carry();
      await noWait();
    }
    expect(mails.mails.map(({ messageId }) => messageId)).toEqual([
      expect.stringMatching(/^<[0-9a-f]{40}@panoh\.example>$/),
    ]);
    expect(await deliveries()).toMatchObject([{ state: 'delivered', tries: 3 }]);
    // As after a crash between the act and its commit: the same mail again.
    await worker((tx) =>
      tx.sql(`UPDATE panoh.delivery SET state = 'waiting', next_try_at = clock_timestamp()`),
    );
    await carry();
    expect(new Set(mails.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(mails.mails).toHaveLength(2);
  });

  it('are quarantined while the mail server is dead, and delivered after a replay', async () => {
    const office = await makeOrganisation(house().worker.work);
    const member = await makeMember(house().worker.work, office, { role: 'shelter-staff' });
    await tell({ to: 'member', membershipId: member.membershipId });
    const gone = await MailServer.start();
    const dead = new Mailer(gone.url, FROM);
    await gone.stop();
    for (let tries = 0; tries < 8; tries++) {
      expect(await carry(dead)).toBe(1);
      await noWait();
    }
    expect(await carry(dead)).toBe(0);
    expect(await deliveries()).toEqual([
      { state: 'quarantined', tries: 8, fault: expect.stringMatching(/^E[A-Z]+/) },
    ]);
    expect(await worker((tx) => replayQuarantined(tx))).toBe(1);
    await carry();
    expect(mails.mails).toHaveLength(1);
  });

  it('say nothing of the case in any mail of any kind, neither in its text nor in its headers', async () => {
    const { caseId, code, officer, needId } = await makeNeed(house());
    const said = event({
      caseId,
      subjectId: needId,
      data: { due: '2025-03-11T11:10:00Z', urgency: 'urgent', service: 'bed' },
    });
    for (const kind of NOTICE_KINDS) {
      await worker((tx) =>
        notify(tx, {
          kind,
          audience: [{ to: 'member', membershipId: officer.membershipId }],
          event: { ...said, id: randomUUID() },
        }),
      );
      await carry();
    }
    expect(mails.mails).toHaveLength(NOTICE_KINDS.length);
    const secrets = [
      caseId,
      code,
      needId,
      said.subjectId,
      officer.membershipId,
      officer.organisationId,
      '2025-03-11',
      '16:10',
    ];
    const words = [...NOTICE_KINDS, 'bed', 'urgent', 'referral', 'case'];
    for (const { raw, subject, text } of mails.mails) {
      const decoded = `${raw}\n${subject}\n${text}`;
      expect([...secrets, ...words].filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(decoded))).toEqual(
        [],
      );
    }
    expect((await inbox(officer)).every(({ text }) => text.includes(code))).toBe(true);
  });
});

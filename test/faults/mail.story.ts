import { runCommand } from '../support/run-node';
import { until } from '../support/until';
import { expectHandledOnce, settled } from './consequences';
import { expectWhole } from './invariants';
import { type Asked, askShelters, good } from './main-job';
import { MoodyMailServer } from './moody-mail-server';
import { query } from './query';
import { useRunning } from './running';

/** One more failure is the last. */
const LAST_BUT_ONE = 7;

describe('a mail server that', () => {
  let moody: MoodyMailServer;
  const running = useRunning(async () => {
    moody = await MoodyMailServer.start();
    return { PANOH_SMTP_URL: moody.url };
  });
  afterAll(() => moody.stop());

  const superuser = (): string => running().clone.superuser;
  const askOne = async (): Promise<Asked> => {
    const { programs, world } = running();
    return askShelters(await world.officer.at(programs.url), [world.shelters[0].id]);
  };
  const inState = async (state: string): Promise<number> =>
    (
      await query<{ n: number }>(
        superuser(),
        'SELECT count(*)::int AS n FROM panoh.delivery WHERE state = $1',
        [state],
      )
    )[0]?.n ?? 0;
  const noWait = (tries = 0): Promise<unknown> =>
    query(
      superuser(),
      // A row that is being carried right now is leased for two minutes: it is left alone.
      `UPDATE panoh.delivery SET next_try_at = clock_timestamp(), tries = greatest(tries, $1)
       WHERE state = 'waiting' AND fault IS NOT NULL
         AND next_try_at NOT BETWEEN clock_timestamp() + interval '100 s' AND clock_timestamp() + interval '120 s'`,
      [tries],
    );
  const failed = (): Promise<boolean> =>
    until('a delivery failed', async () => {
      const rows = await query(
        superuser(),
        `SELECT 1 FROM panoh.delivery WHERE state = 'waiting' AND fault IS NOT NULL`,
      );
      return rows.length > 0;
    });
  /** Everything there is to tell is delivered, each mail under a Message-ID of its own. */
  const expectDelivered = async (): Promise<void> => {
    await until('all mail is delivered', async () => {
      await noWait();
      return (await inState('waiting')) === 0;
    });
    expect(new Set(moody.real.mails.map(({ messageId }) => messageId)).size).toBe(await inState('delivered'));
  };

  it('is dead holds up no step, and gets each mail once when it is back', async () => {
    moody.becomes('dead');
    await askOne();
    await settled(superuser(), 8_000);
    await failed();
    expect(moody.real.mails).toEqual([]);
    moody.becomes('well');
    await expectDelivered();
    expect(moody.real.mails.length).toBe(await inState('delivered'));
  });

  it('never greets holds up no step and no event', async () => {
    moody.becomes('silent');
    const { programs, world } = running();
    const { referralIds } = await askOne();
    await until('the worker waits for it', () => moody.calls > 0);
    const staff = await world.shelters[0].staff.at(programs.url);
    good(await staff.post(`/api/v1/referrals/${referralIds[0] ?? ''}/acceptance`, {}));
    await settled(superuser(), 8_000);
    moody.becomes('well');
    await expectDelivered();
  });

  it('takes a mail and never says so gets it again under the same Message-ID', async () => {
    moody.becomes('forgetful');
    const before = moody.real.mails.length;
    await askOne();
    await until('it has taken a mail', () => moody.real.mails.length > before);
    const id = moody.real.mails[before]?.messageId;
    await failed();
    moody.becomes('well');
    await expectDelivered();
    expect(moody.real.mails.filter(({ messageId }) => messageId === id)).toHaveLength(2);
  });

  it('refuses until the last try leaves mail in quarantine, which an operator sees and replays', async () => {
    moody.real.refuse = () => 550;
    await askOne();
    await failed();
    await noWait(LAST_BUT_ONE);
    await until('mail is in quarantine', async () => {
      await noWait(LAST_BUT_ONE);
      return (await inState('waiting')) === 0 && (await inState('quarantined')) > 0;
    });
    const { environment } = running().clone;
    const quarantined = await inState('quarantined');
    const listed = await runCommand(environment, 'delivery', 'list');
    expect(listed.trim().split('\n')).toHaveLength(quarantined);
    const before = moody.real.mails.length;
    moody.real.refuse = () => undefined;
    expect(await runCommand(environment, 'delivery', 'replay', '--all')).toContain(String(quarantined));
    await expectDelivered();
    expect(moody.real.mails.length).toBe(before + quarantined);
  });

  it('leaves every promise kept', async () => {
    await expectHandledOnce(superuser());
    await expectWhole(superuser());
  });
});

import { clockAhead } from '../language/now';
import { ask } from '../talk/api';
import { Problem } from '../talk/problem';
import { questions } from '../talk/questions';
import type { Session } from '../talk/session';
import { eachOnItsOwn } from './each-on-its-own';
import { changeDevice, deviceNow, findDevice } from './store/device';
import { dropFinished, listFinished } from './store/drafts';
import { keepSheaf } from './store/sheaf';
import { wipe } from './store/wipe';
import { TryAgain } from './try-again';
import { lockVault } from './vault/vault';

export type SyncState =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly done: number; readonly of: number }
  | { readonly is: 'failed'; readonly problem: Problem }
  /** This device was shut out from afar: it has forgotten what it held. */
  | { readonly is: 'shut-out' };

let state: SyncState = { is: 'idle' };
const listeners = new Set<() => void>();

export const syncState = (): SyncState => state;

/** @returns stops listening */
export function onSync(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function say(next: SyncState): void {
  state = next;
  listeners.forEach((tell) => tell());
}

/**
 * Asks the node whether this device may go on; nobody needs to be signed in for that. One that was shut out
 * forgets everything but what is sealed to the node.
 * @returns false when it may not
 */
export async function contact(): Promise<boolean> {
  const device = await findDevice();
  if (device === undefined) return true;
  const headers = { 'Panoh-Device': device.token };
  const { data } = await ask('get', '/api/v1/device-contact', {}, { headers });
  if (data.state === 'killed') {
    lockVault();
    await wipe(true);
    say({ is: 'shut-out' });
    return false;
  }
  if (data.state === 'alive')
    await changeDevice((row) => ({ ...row, contactAt: deviceNow(row).toISOString() }));
  return true;
}

type SignedIn = Pick<Session, 'membershipId' | 'organisationId'>;

/** What is under way, and for whom; stale once somebody else may be signed in. */
let running: { readonly membershipId: string; readonly ended: Promise<void>; isStale: boolean } | undefined;
/** Of the newest call: who changes over to another membership while it runs sends nothing for that one. */
let signedIn: SignedIn | undefined;
/** Codes have been asked for since somebody asked: what is only tried again does not ask anew. */
let hasFilledSheaf = false;
const again = new TryAgain(() => {
  if (signedIn !== undefined) void begin(signedIn, 'again').catch(() => undefined);
});

/**
 * Sends what is finished, opens what has arrived, fills the sheaf. For who is signed in; called again while it runs
 * it is the same run. What a bad line breaks off is tried again soon.
 * @param member who is signed in: registrations are sent only for the organisation for which they were made, and
 *   codes are filled only for the device's own member
 */
export function sync(member: SignedIn): Promise<void> {
  again.forget();
  return begin(member, 'asked');
}

/** Nobody is signed in any more, or somebody else: nothing more is sent for who was. */
export function stopSync(): void {
  signedIn = undefined;
  if (running !== undefined) running.isStale = true;
  again.forget();
}

async function begin(member: SignedIn, why: 'asked' | 'again'): Promise<void> {
  signedIn = member;
  const { membershipId } = member;
  if (running !== undefined && !running.isStale && running.membershipId === membershipId)
    return running.ended;
  if (running !== undefined) {
    await running.ended.catch(() => undefined);
    return signedIn?.membershipId === membershipId ? begin(member, why) : undefined;
  }
  if (why === 'asked') hasFilledSheaf = false;
  const ended = run(why === 'again').then(
    (problem) => {
      const isStale = running?.isStale === true;
      running = undefined;
      if (!isStale) again.after(problem);
    },
    (fault: unknown) => {
      running = undefined;
      throw fault;
    },
  );
  running = { membershipId, ended, isStale: false };
  return ended;
}

/**
 * @param quietly nobody waits for it: what is told stays as it is until it has ended
 * @returns what kept something from being sent or opened
 */
async function run(quietly: boolean): Promise<Problem | undefined> {
  let first: Problem | undefined;
  try {
    // The session has told the node's clock a moment ago.
    await changeDevice((row) => ({ ...row, aheadMs: clockAhead() }));
    const mayGoOn = await contact();
    first = await sendFinished(quietly);
    const unopened = await openArrived(quietly);
    first ??= unopened;
    await questions.invalidateQueries({ queryKey: ['/api/v1/sealed-registrations'] });
    const device = await findDevice();
    const isTheirs = device?.lock !== undefined && device.membershipId === signedIn?.membershipId;
    if (mayGoOn && isTheirs && !hasFilledSheaf) {
      await fillSheaf(device.id);
      hasFilledSheaf = true;
    }
    if (first !== undefined) say({ is: 'failed', problem: first });
    else if (mayGoOn) say({ is: 'idle' });
    return first;
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    say({ is: 'failed', problem: first ?? fault });
    return first ?? fault;
  }
}

async function sendFinished(quietly: boolean): Promise<Problem | undefined> {
  const finished = await listFinished();
  return eachOnItsOwn(finished, async ({ id, envelope, organisationId, deviceToken }, done) => {
    if (organisationId !== signedIn?.organisationId) return;
    if (!quietly) say({ is: 'running', done, of: finished.length });
    const headers = { 'Panoh-Device': deviceToken };
    await ask('post', '/api/v1/sealed-registrations', { body: envelope }, { key: id, headers });
    await dropFinished(id);
  });
}

/** Only the author's own are listed; what cannot become a case as it is becomes a repair task there. */
async function openArrived(quietly: boolean): Promise<Problem | undefined> {
  const { data } = await ask('get', '/api/v1/sealed-registrations', {});
  const waiting = data.items.filter((one) => one.state === 'waiting');
  return eachOnItsOwn(waiting, async ({ id }, done) => {
    if (!quietly) say({ is: 'running', done, of: waiting.length });
    const path = { registrationId: id };
    const opening = '/api/v1/sealed-registrations/{registrationId}/opening';
    await ask('post', opening, { path }, { key: `open ${id}` }).catch((fault: unknown) => {
      // Its author has changed over to another organisation: it is opened there.
      if (!(fault instanceof Problem) || fault.status !== 404) throw fault;
    });
  });
}

export async function fillSheaf(deviceId: string): Promise<void> {
  const request = { path: { deviceId } };
  const { data } = await ask('post', '/api/v1/devices/{deviceId}/code-sheaf', request, {
    key: crypto.randomUUID(),
  });
  await keepSheaf(data.codes);
}

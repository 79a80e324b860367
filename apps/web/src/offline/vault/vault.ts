import { changeDevice } from '../store/device';
import type { DeviceRow } from '../store/database';
import { MOST_FAILURES, wipe } from '../store/wipe';
import type { VaultAct, VaultActs, VaultAnswer } from './messages';

type Waiting = { readonly resolve: (result: never) => void; readonly reject: (fault: Error) => void };

let worker: Worker | undefined;
let unlocked = false;
let turn = 0;
const waiting = new Map<number, Waiting>();
const listeners = new Set<() => void>();

/** One question to the worker that holds the key. */
export function askVault<Act extends VaultAct>(
  act: Act,
  ...given: Parameters<VaultActs[Act]>
): Promise<ReturnType<VaultActs[Act]>> {
  worker ??= begin();
  const mine = ++turn;
  return new Promise((resolve, reject) => {
    waiting.set(mine, { resolve, reject });
    worker?.postMessage({ turn: mine, act, given });
  });
}

function begin(): Worker {
  const begun = new Worker(new URL('./vault-worker.ts', import.meta.url), { type: 'module' });
  begun.onmessage = ({ data }: MessageEvent<VaultAnswer>) => {
    const asked = waiting.get(data.turn);
    waiting.delete(data.turn);
    if (data.fault === undefined) asked?.resolve(data.result as never);
    else asked?.reject(new Error(data.fault));
  };
  begun.onerror = () => lockVault();
  return begun;
}

/** The key goes with the worker that held it. */
export function lockVault(): void {
  worker?.terminate();
  worker = undefined;
  for (const { reject } of waiting.values()) reject(new Error('locked'));
  waiting.clear();
  say(false);
}

export const isUnlocked = (): boolean => unlocked;

/** @returns stops listening */
export function onVault(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function say(now: boolean): void {
  unlocked = now;
  listeners.forEach((tell) => tell());
}

/** A new passphrase for an empty device. */
export async function makeVault(passphrase: string): Promise<NonNullable<DeviceRow['lock']>> {
  const lock = await askVault('make', passphrase);
  say(true);
  return lock;
}

export type Unlocking =
  | { readonly is: 'open' }
  | { readonly is: 'wrong'; readonly left: number }
  | { readonly is: 'wiped' };

/**
 * A try is counted before it is made, so that closing the window in between saves none. The tenth wrong one in a
 * row wipes what the passphrase opens.
 */
export async function unlockVault(passphrase: string): Promise<Unlocking> {
  const device = await changeDevice((row) => ({ ...row, failures: row.failures + 1 }));
  if (device?.lock === undefined) return { is: 'wiped' };
  if (await askVault('unlock', passphrase, device.lock)) {
    await changeDevice((row) => ({ ...row, failures: 0 }));
    say(true);
    return { is: 'open' };
  }
  if (device.failures < MOST_FAILURES) return { is: 'wrong', left: MOST_FAILURES - device.failures };
  await wipe();
  lockVault();
  return { is: 'wiped' };
}

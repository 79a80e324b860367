import { NO_NETWORK, Problem } from '../talk/problem';
import { tidy } from './asked';
import { faultsIn, withoutFaulty } from './keepable';
import type { FieldFault, FieldValue, FormDocument, FormFacts, FormView } from './form-types';
import { type Conflict, merge } from './merge';
import { same } from './same';

/** A section as the node keeps it. */
export interface Kept {
  readonly recordId: string;
  readonly document: FormDocument;
  readonly etag: string;
  readonly complete: boolean;
}

/** Where a draft is kept. The same `key` counts once, however often it is sent. */
export interface Door {
  readonly load: () => Promise<Kept | undefined>;
  readonly save: (document: FormDocument, over: Kept | undefined, key: string) => Promise<Kept>;
}

export type DraftState =
  | 'untouched'
  | 'changed'
  | 'saving'
  | 'saved'
  | 'unreachable'
  | 'signed-out'
  | 'refused'
  | 'conflict';

export interface DraftView {
  readonly value: FormDocument;
  readonly state: DraftState;
  readonly kept: Kept | undefined;
  readonly savedAt: Date | undefined;
  readonly problem: Problem | undefined;
  /** Answers that the node could not keep; everything else of the form is kept. */
  readonly faults: readonly FieldFault[];
  readonly conflicts: readonly Conflict[];
  /** Fields that somebody else changed meanwhile, and that were taken over. */
  readonly taken: readonly string[];
}

/** What a draft begins with. */
export interface Beginning {
  readonly form: FormView;
  readonly facts: FormFacts;
  readonly door: Door;
  /** What the node has. */
  readonly kept: Kept | undefined;
  /** What stands there already where nothing is kept; it is kept with the first change. */
  readonly startsWith?: FormDocument | undefined;
}

const AFTER_LAST_KEY_MS = 1_500;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

/** Keeps what is typed: one save at a time, each over what was seen last, again and again until it is there. */
export class DraftKeeper {
  private view: DraftView;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private attempt: { text: string; key: string } | undefined;
  /** Sent since the node last answered: it may have one of these without our knowing. */
  private tried: FormDocument[] = [];
  private retryMs = FIRST_RETRY_MS;
  /** What the screen said when it was last kept: the node may spell the same otherwise. */
  private sent: FormDocument;

  private readonly form: FormView;
  private readonly facts: FormFacts;
  private readonly door: Door;

  constructor(
    { form, facts, door, kept, startsWith }: Beginning,
    private readonly now: () => Date,
  ) {
    this.form = form;
    this.facts = facts;
    this.door = door;
    this.sent = kept?.document ?? {};
    this.view = {
      ...{
        value: kept?.document ?? startsWith ?? {},
        state: 'untouched',
        kept,
        savedAt: undefined,
        problem: undefined,
      },
      ...{ faults: [], conflicts: [], taken: [] },
    };
  }

  readonly see = (): DraftView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether something that was typed is not kept yet. */
  get isUnsaved(): boolean {
    const { state } = this.view;
    return state === 'conflict' || (state !== 'untouched' && !same(this.document, this.sent));
  }

  readonly change = (value: FormDocument): void => {
    const state = this.view.state === 'conflict' ? 'conflict' : 'changed';
    this.show({ value, state });
    if (state === 'changed') this.later(AFTER_LAST_KEY_MS);
  };

  /** Saves at once. @returns whether everything is kept */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    await this.running;
    if (this.view.state === 'untouched' && this.view.kept === undefined) this.show({ state: 'changed' });
    if (!this.isUnsaved) {
      if (this.view.state === 'changed') this.show({ state: 'saved', savedAt: this.now() });
      return this.view.faults.length === 0;
    }
    if (this.view.state === 'conflict') return false;
    this.running = this.save().finally(() => (this.running = undefined));
    await this.running;
    return !this.isUnsaved && this.view.faults.length === 0;
  };

  /** Where both had changed an answer a person has chosen. */
  readonly settle = async (chosen: Readonly<Record<string, FieldValue | undefined>>): Promise<boolean> => {
    const value = { ...this.view.value };
    for (const [field, answer] of Object.entries(chosen))
      if (answer === undefined) delete value[field];
      else value[field] = answer;
    this.show({ value, state: 'changed', conflicts: [] });
    return this.flush();
  };

  /** The page is gone: what is not kept yet goes on its way once more. */
  readonly stop = (): void => {
    clearTimeout(this.timer);
    if (this.isUnsaved) void this.flush();
  };

  private get document(): FormDocument {
    return tidy(this.form.fields, this.view.value, this.facts);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async save(): Promise<void> {
    const document = this.document;
    this.show({ state: 'saving', problem: undefined });
    try {
      const { kept, faults } = await this.sendWhatCanBeKept(document);
      this.sent = document;
      this.tried = [];
      this.retryMs = FIRST_RETRY_MS;
      const state = this.isUnsaved ? 'changed' : 'saved';
      this.show({ kept, faults, state, savedAt: this.now() });
      if (state === 'changed') this.later(AFTER_LAST_KEY_MS);
    } catch (fault) {
      await this.heed(fault instanceof Problem ? fault : new Problem(500, 'INTERNAL', String(fault)));
    }
  }

  /** An answer that cannot be stored must not keep the others from being stored. */
  private async sendWhatCanBeKept(
    document: FormDocument,
  ): Promise<{ kept: Kept | undefined; faults: readonly FieldFault[] }> {
    const { kept } = this.view;
    try {
      return { kept: await this.send(document, kept), faults: [] };
    } catch (fault) {
      const faults = fault instanceof Problem && fault.code === 'FORM.INVALID' ? faultsIn(fault) : [];
      if (faults.length === 0) throw fault;
      const rest = withoutFaulty(document, faults, kept?.document ?? {});
      const base = kept?.document ?? {};
      return { kept: same(rest, base) ? kept : await this.send(rest, kept), faults };
    }
  }

  private async send(document: FormDocument, over: Kept | undefined): Promise<Kept> {
    const text = JSON.stringify([document, over?.etag]);
    if (this.attempt?.text !== text) {
      this.attempt = { text, key: crypto.randomUUID() };
      this.tried.push(document);
    }
    return this.door.save(document, over, this.attempt.key);
  }

  private async heed(problem: Problem): Promise<void> {
    if (problem.status === 412) return this.bringTogether();
    if (problem.isSignedOut) return this.show({ state: 'signed-out', problem: undefined });
    if (!problem.mayRetry) return this.show({ state: 'refused', problem });
    this.show({ state: 'unreachable', problem: problem.code === NO_NETWORK ? undefined : problem });
    this.later(this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  private async bringTogether(): Promise<void> {
    try {
      const theirs = await this.door.load();
      const merged = merge(this.lastSeen(theirs?.document ?? {}), this.document, theirs?.document ?? {});
      // What was typed meanwhile and cannot be sent yet stays on the screen.
      const value = { ...this.view.value, ...merged.document };
      for (const field of merged.taken) if (merged.document[field] === undefined) delete value[field];
      this.sent = theirs?.document ?? {};
      const { conflicts, taken } = merged;
      this.show({
        kept: theirs,
        value,
        conflicts,
        taken,
        state: conflicts.length > 0 ? 'conflict' : 'changed',
      });
      if (conflicts.length === 0) this.later(0);
    } catch (fault) {
      await this.heed(fault instanceof Problem ? fault : new Problem(500, 'INTERNAL', String(fault)));
    }
  }

  /** What both began with. What the node has from me, although its answer never came, I have seen as well. */
  private lastSeen(theirs: FormDocument): FormDocument {
    const mineAlready = this.tried
      .flatMap((document) => Object.entries(document))
      .filter(([field, value]) => same(value, theirs[field]));
    return { ...this.view.kept?.document, ...Object.fromEntries(mineAlready) };
  }

  private show(change: Partial<DraftView>): void {
    this.view = { ...this.view, ...change };
    this.listeners.forEach((tell) => tell());
  }
}

import { Problem } from '../talk/problem';
import { type Door, DraftKeeper, type Kept } from './draft-keeper';
import type { FormDocument, FormView } from './form-types';

const text = (id: string) => ({
  ...{ id, label: id, help: null, required: true, absentWhen: null, notBefore: null },
  ...{ neverCrossOrganisation: false, safety: false, category: 'story' as const },
  kind: { type: 'text' as const, max: 100 },
});
const FORM: FormView = {
  ...{ id: 'needs', schemaVersion: 1, title: 'Needs', help: '' },
  fields: [text('house'), text('food'), text('wishes')],
};

/** One section of the node: refuses a change over anything but its newest version. */
class Node implements Door {
  kept: Kept | undefined;
  refuses: Problem | undefined;
  saves = 0;
  private readonly answered = new Map<string, Kept>();

  load = () => Promise.resolve(this.kept);

  save = async (document: FormDocument, over: Kept | undefined, key: string): Promise<Kept> => {
    if (this.refuses !== undefined) throw this.refuses;
    const before = this.answered.get(key);
    if (before !== undefined) return Promise.resolve(before);
    if (over?.etag !== this.kept?.etag) throw new Problem(412, 'VERSION.STALE', '');
    const wrong = Object.entries(document).filter(([, value]) => value === 'wrong');
    if (wrong.length > 0)
      throw new Problem(422, 'FORM.INVALID', '', {
        fields: wrong.map(([field]) => ({ field, problem: 'bad-characters' })),
      });
    this.saves += 1;
    this.put(document);
    this.answered.set(key, this.kept!);
    return this.kept!;
  };

  put(document: FormDocument): void {
    const etag = `"${String(Number(this.kept?.etag.replaceAll('"', '') ?? 0) + 1)}"`;
    this.kept = { recordId: 'r', document, etag, complete: false };
  }
}

const draft = (node: Node) =>
  new DraftKeeper(
    { form: FORM, facts: { isChild: false, ageDisputed: false }, door: node, kept: node.kept },
    () => new Date(0),
  );

describe('a draft', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const after = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('is saved once, a moment after the last key', async () => {
    const node = new Node();
    const keeper = draft(node);
    keeper.change({ house: 'w' });
    await after(1_000);
    keeper.change({ house: 'warm' });
    await after(1_000);
    expect([node.saves, keeper.isUnsaved]).toEqual([0, true]);
    await after(600);
    expect([node.saves, node.kept?.document, keeper.see().state]).toEqual([1, { house: 'warm' }, 'saved']);
  });

  it('stays and is tried again while the line is away, and counts once', async () => {
    const node = new Node();
    const keeper = draft(node);
    node.refuses = Problem.network();
    keeper.change({ house: 'warm' });
    await after(2_000);
    expect([keeper.see().state, keeper.isUnsaved]).toEqual(['unreachable', true]);
    node.refuses = undefined;
    await after(40_000);
    expect([node.saves, keeper.see().state, keeper.isUnsaved]).toEqual([1, 'saved', false]);
  });

  it('waits for whoever signs in again', async () => {
    const node = new Node();
    const keeper = draft(node);
    node.refuses = new Problem(401, 'UNAUTHENTICATED', '');
    keeper.change({ house: 'warm' });
    await after(60_000);
    expect([keeper.see().state, keeper.see().value]).toEqual(['signed-out', { house: 'warm' }]);
    node.refuses = undefined;
    expect(await keeper.flush()).toBe(true);
  });

  it('keeps what can be kept where one answer cannot, and what was kept of that one', async () => {
    const node = new Node();
    node.put({ food: 'bread' });
    const keeper = draft(node);
    keeper.change({ house: 'warm', food: 'wrong' });
    expect(await keeper.flush()).toBe(false);
    expect(node.kept?.document).toEqual({ house: 'warm', food: 'bread' });
    expect(keeper.see()).toMatchObject({
      value: { house: 'warm', food: 'wrong' },
      faults: [{ field: 'food', problem: 'bad-characters' }],
    });
  });

  it('takes over what only another changed, and keeps what only I changed', async () => {
    const node = new Node();
    node.put({ house: 'cold', food: 'bread' });
    const keeper = draft(node);
    node.put({ house: 'cold', food: 'rice' });
    keeper.change({ house: 'warm', food: 'bread' });
    await after(5_000);
    expect(node.kept?.document).toEqual({ house: 'warm', food: 'rice' });
    expect([keeper.see().taken, keeper.see().state]).toEqual([['food'], 'saved']);
  });

  it('overwrites nothing that both changed until a person has chosen', async () => {
    const node = new Node();
    node.put({ house: 'cold' });
    const keeper = draft(node);
    node.put({ house: 'hot' });
    keeper.change({ house: 'warm' });
    await after(60_000);
    expect(keeper.see()).toMatchObject({
      state: 'conflict',
      conflicts: [{ field: 'house', mine: 'warm', theirs: 'hot' }],
    });
    expect(node.kept?.document).toEqual({ house: 'hot' });
    expect(await keeper.settle({ house: 'hot' })).toBe(true);
    expect([keeper.see().value, node.kept?.document]).toEqual([{ house: 'hot' }, { house: 'hot' }]);
    expect(keeper.see().state).toBe('saved');
  });

  it('is not in conflict with itself when an answer was lost on the way', async () => {
    const node = new Node();
    const keeper = draft(node);
    const { save } = node;
    node.save = async (...given) => {
      await save(...given);
      throw Problem.network();
    };
    keeper.change({ house: 'warm' });
    await after(1_600);
    node.save = save;
    keeper.change({ house: 'warmer' });
    await after(10_000);
    expect([keeper.see().state, node.kept?.document]).toEqual(['saved', { house: 'warmer' }]);
  });
});

import { Problem } from '../talk/problem';
import { eachOnItsOwn } from './each-on-its-own';

describe('what waits on a device', () => {
  const taken = new Problem(409, 'SEALED.ID_TAKEN', '');
  const acting = (faults: Readonly<Record<string, Error>>) => {
    const done: string[] = [];
    const outcome = eachOnItsOwn(['one', 'two', 'three'], async (name) => {
      const fault = faults[name];
      if (fault !== undefined) throw fault;
      done.push(name);
    });
    return { done, outcome };
  };

  it('goes on behind a problem, and the first one is told', async () => {
    const { done, outcome } = acting({ one: taken, three: Problem.network() });
    expect(await outcome).toBe(taken);
    expect(done).toEqual(['two']);
  });

  it('stops where nobody is signed in any more', async () => {
    const signedOut = new Problem(401, 'SESSION.NONE', '');
    const { done, outcome } = acting({ one: taken, two: signedOut });
    expect(await outcome).toBe(taken);
    expect(done).toEqual([]);
  });

  it('hides no fault of the program', async () => {
    const { outcome } = acting({ two: new TypeError('broken') });
    await expect(outcome).rejects.toThrow(TypeError);
  });

  it('has no problem when all went well', async () => {
    const { done, outcome } = acting({});
    expect(await outcome).toBeUndefined();
    expect(done).toEqual(['one', 'two', 'three']);
  });
});

import { Problem } from '../talk/problem';
import { TryAgain } from './try-again';

describe('what a bad line broke off', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** After how many seconds it is tried again, time after time, where it ends each time in the same way. */
  function waits(problem: Problem | undefined, times: number): number[] {
    const seconds: number[] = [];
    const again = new TryAgain(() => {
      seconds.push((Date.now() - since) / 1000);
      since = Date.now();
      if (seconds.length < times) again.after(problem);
    });
    let since = Date.now();
    again.after(problem);
    jest.runAllTimers();
    return seconds;
  }

  it('is tried again soon, and then ever later', () => {
    expect(waits(Problem.network(), 8)).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('is tried again where the same request is still being worked on', () => {
    expect(waits(new Problem(409, 'IDEMPOTENCY.RUNNING', ''), 1)).toEqual([2]);
  });

  it('waits as long as it is told to', () => {
    expect(waits(new Problem(503, 'BUSY', '', {}, 30), 1)).toEqual([30]);
    // Ten minutes at most: a timer of weeks would ring at once.
    expect(waits(new Problem(503, 'BUSY', '', {}, 3_000_000), 1)).toEqual([600]);
  });

  it('is let be when it is done, refused, or nobody is signed in any more', () => {
    expect(waits(undefined, 1)).toEqual([]);
    expect(waits(new Problem(409, 'SEALED.ID_TAKEN', ''), 1)).toEqual([]);
    expect(waits(new Problem(401, 'SESSION.NONE', ''), 1)).toEqual([]);
  });

  it('is soon again after it was done once', () => {
    const seconds: number[] = [];
    const again = new TryAgain(() => seconds.push(Date.now() / 1000));
    again.after(Problem.network());
    again.after(Problem.network());
    again.after(undefined);
    const began = Date.now() / 1000;
    again.after(Problem.network());
    jest.runAllTimers();
    expect(seconds.map((at) => at - began)).toEqual([2]);
  });

  it('is not tried again once somebody stopped it', () => {
    const act = jest.fn();
    const again = new TryAgain(act);
    again.after(Problem.network());
    again.forget();
    jest.runAllTimers();
    expect(act).not.toHaveBeenCalled();
  });

  it('is soon again for whoever begins anew', () => {
    const act = jest.fn();
    const again = new TryAgain(act);
    for (let time = 0; time < 6; time++) again.after(Problem.network());
    again.forget();
    again.after(Problem.network());
    jest.advanceTimersByTime(2_000);
    expect(act).toHaveBeenCalledTimes(1);
  });
});

import type { OpenProgramme, Solver } from '../solver';

/**
 * The same solver, whose answers nobody waits for once the signal is aborted. What it is doing goes on until whoever
 * opened it closes it; a question may take minutes.
 */
export function untilAborted(solver: Solver, signal: AbortSignal | undefined): Solver {
  if (signal === undefined) return solver;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(reasonOf(signal)), { once: true });
  });
  aborted.catch(() => undefined);
  const raced = <T>(answer: Promise<T>): Promise<T> => {
    answer.catch(() => undefined);
    return signal.aborted ? Promise.reject(reasonOf(signal)) : Promise.race([answer, aborted]);
  };
  const closing = (close: () => Promise<void>): Promise<void> => {
    const closed = close();
    closed.catch(() => undefined);
    return signal.aborted ? Promise.resolve() : Promise.race([closed, aborted]);
  };
  return {
    open: async (programme) => {
      const opened = await raced(solver.open(programme));
      return {
        solve: (question) => raced(opened.solve(question)),
        close: () => closing(() => opened.close()),
      } satisfies OpenProgramme;
    },
    close: () => solver.close(),
  };
}

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error('Aborted.', { cause: reason });

import type { ReactNode } from 'react';
import type { Problem } from '../talk/problem';
import { Loading } from './Loading';
import { ProblemNote } from './ProblemNote';

interface AnsweredProps<T> {
  readonly answer: {
    readonly data: T | undefined;
    readonly problem: Problem | undefined;
    readonly isPending: boolean;
    readonly refetch: () => unknown;
  };
  readonly lines?: number;
  readonly children: (data: NonNullable<T>) => ReactNode;
}

/** The four states of an answer: coming, there, not to be had, and there but no longer renewed. */
export function Answered<T>({ answer, lines, children }: AnsweredProps<T>) {
  const { data, problem, isPending, refetch } = answer;
  if (data == null)
    return isPending ? <Loading lines={lines} /> : <ProblemNote problem={problem} onRetry={refetch} />;
  return (
    <>
      {problem !== undefined && <ProblemNote problem={problem} onRetry={refetch} />}
      {children(data)}
    </>
  );
}

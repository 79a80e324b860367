import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { paths } from '../client/schema';
import { ask, type AnswerOf, type Method, type PathOf, type Request, type Sent } from './api';
import { Problem } from './problem';

export interface SendOptions<P extends keyof paths, M extends Method> {
  /** Addresses whose answers are asked anew afterwards, with whatever parameters. Default: all that are shown. */
  readonly renews?: readonly (keyof paths)[];
  /**
   * Called as soon as it is done, also where what was pressed is gone then: what is told belongs here. A function that
   * is handed to `mutate` is called when everything was asked anew, and never where its part of the page has gone.
   */
  readonly onDone?: (answer: Sent<AnswerOf<P, M>>, request: Request<P, M>) => void;
}

/**
 * One kind of change: `const accept = useSend('post', '/api/v1/referrals/{referralId}/acceptance')`,
 * then `accept.mutate({ path: { referralId }, body: {…} })` → `{ isPending, problem, isSuccess, data, reset }`.
 * The same request keeps its Idempotency-Key until the api has decided about it: pressing the button again after
 * the line broke can never act twice.
 */
export function useSend<M extends Exclude<Method, 'get'>, P extends PathOf<M> & keyof paths>(
  method: M,
  path: P,
  { renews, onDone }: SendOptions<P, M> = {},
): UseMutationResult<Sent<AnswerOf<P, M>>, Problem, Request<P, M>> & {
  readonly problem: Problem | undefined;
} {
  const queries = useQueryClient();
  const attempt = useRef<{ text: string; key: string }>(undefined);
  const mutation = useMutation<Sent<AnswerOf<P, M>>, Problem, Request<P, M>>({
    networkMode: 'always',
    retry: (count, problem) => problem.mayRetry && count < 2,
    retryDelay: (count, problem) => (problem.retryAfterSeconds ?? 2 ** count) * 1000,
    mutationFn: async (request) => {
      const text = JSON.stringify(request);
      if (attempt.current?.text !== text) attempt.current = { text, key: crypto.randomUUID() };
      try {
        const answer = await ask(method, path, request, { key: attempt.current.key });
        attempt.current = undefined;
        return answer;
      } catch (fault) {
        if (fault instanceof Problem && !fault.mayRetry && !fault.isSignedOut) attempt.current = undefined;
        throw fault;
      }
    },
    onSuccess: async (answer, request) => {
      onDone?.(answer, request);
      await queries.invalidateQueries(
        renews ? { predicate: ({ queryKey }) => renews.includes(queryKey[0] as keyof paths) } : {},
      );
    },
  });
  return { ...mutation, problem: mutation.error ?? undefined };
}

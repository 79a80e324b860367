import createClient from 'openapi-fetch';
import type { paths } from '../client/schema';
import { Problem } from './problem';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** Addresses that answer this method, as openapi.json lists them. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, infer O> ? (O extends undefined ? never : P) : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> =
  paths[P] extends Record<M, infer O> ? NonNullable<O> : never;
type Json<C> = C extends { content: { 'application/json': infer B } } ? B : undefined;
type Part<O, K extends 'path' | 'query'> = O extends { parameters: infer X }
  ? K extends keyof X
    ? X[K]
    : undefined
  : undefined;
type Field<K extends string, V> = [V] extends [undefined]
  ? { [key in K]?: undefined }
  : undefined extends V
    ? { [key in K]?: Exclude<V, undefined> }
    : { [key in K]: V };

/** What is put into an address: `{caseId}` and what stands behind the question mark. */
export type Where<P extends keyof paths, M extends Method> = Field<'path', Part<Operation<P, M>, 'path'>> &
  Field<'query', Part<Operation<P, M>, 'query'>>;
export type BodyOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody?: infer B } ? Json<NonNullable<B>> : undefined;
export type Request<P extends keyof paths, M extends Method> = Where<P, M> &
  Field<'body', BodyOf<P, M>> & { readonly ifMatch?: string };
export type AnswerOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer R }
    ? R extends { 200: infer B }
      ? Json<B>
      : R extends { 201: infer B }
        ? Json<B>
        : undefined
    : undefined;

const client = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

let csrfToken: string | undefined;
/** Of the session: kept in memory only, and sent with every change. */
export function useToken(token: string | undefined): void {
  csrfToken = token;
}

const listeners = new Set<() => void>();
/** Told when the api says that nobody is signed in any more. @returns stops listening */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface Sent<T> {
  readonly data: T;
  /** Of the section that was read or written; send it back as `ifMatch`. */
  readonly etag: string | undefined;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Goes out although the page is left at the same moment. */
  readonly keepalive?: boolean;
}

interface Sending {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

/**
 * One request. The only function of the web that opens a connection for an answer.
 * @param key Idempotency-Key of a change: the same attempt keeps its key however often it is sent
 * @throws Problem
 */
export async function ask<P extends keyof paths, M extends Method>(
  method: M,
  path: P,
  request: Request<P, M>,
  { signal, key, headers: more, keepalive }: AskOptions = {},
): Promise<Sent<AnswerOf<P, M>>> {
  const { path: parts, query, body, ifMatch } = request as Sending;
  const headers: Record<string, string> = { ...more };
  if (method !== 'get') {
    if (csrfToken !== undefined) headers['X-CSRF-Token'] = csrfToken;
    if (key !== undefined) headers['Idempotency-Key'] = key;
  }
  if (ifMatch !== undefined) headers['If-Match'] = ifMatch;
  const init = { params: { path: parts, query }, body, headers, signal, keepalive } as never;
  let answer: { data?: unknown; error?: unknown; response: Response };
  try {
    answer = await client.request(method, path as never, init);
  } catch (fault) {
    if (signal?.aborted) throw fault;
    throw Problem.network();
  }
  const { response, data, error } = answer;
  if (!response.ok) {
    const problem = Problem.of(response, error);
    if (problem.isSignedOut) listeners.forEach((tell) => tell());
    throw problem;
  }
  return { data: data as AnswerOf<P, M>, etag: response.headers.get('etag') ?? undefined };
}

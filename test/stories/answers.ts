import type { Answer } from '../support/http';

/** The body of an answer that went well. @throws Error with everything that was answered, when it did not */
export function good<Body>({ status, body }: Answer<Body>): Body {
  if (status >= 200 && status < 300) return body;
  throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
}

/** Status and code of a refusal: "409 REFERRAL.NOT_OFFERED". */
export function refusal({ status, body }: Answer): string {
  const { code } = body as { code?: string };
  return `${status} ${code ?? JSON.stringify(body)}`;
}

/** All that a stranger could compare: two answers with the same trace tell the same. */
export function trace({ status, headers, body }: Answer): string {
  const shown = [...headers]
    .filter(([name]) => name !== 'date')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([status, shown, body]);
}

import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '@panoh/kernel';
import type { FastifyReply } from 'fastify';

const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  refused: 409,
  stale: 412,
  busy: 409,
  unavailable: 503,
};

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Every refusal leaves as problem details (RFC 9457) with a stable code; nothing of the request is repeated. */
export function sendProblem(reply: FastifyReply, { status, code, detail, details }: Problem): void {
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({ type: `urn:panoh:problem:${code}`, title: detail, status, code, detail, ...details }),
    );
}

export function problemOf(fault: unknown): Problem {
  if (fault instanceof DomainError)
    return { status: STATUS[fault.kind], code: fault.code, detail: fault.message, details: fault.details };
  const status = statusOf(fault);
  if (status === 404)
    return {
      status,
      code: 'NOT_FOUND',
      detail: 'There is nothing here that you can open. Check the code or the address.',
    };
  if (status === 413)
    return { status, code: 'BODY.TOO_LARGE', detail: 'The request is too large. Send at most one megabyte.' };
  if (status === 415) return { status, code: 'BODY.NOT_JSON', detail: 'Send the body as application/json.' };
  if (status >= 400 && status < 500)
    return {
      status,
      code: 'BODY.UNREADABLE',
      detail: 'The request could not be read. Check that the body is valid JSON.',
    };
  return {
    status: 500,
    code: 'INTERNAL',
    detail:
      'Something went wrong on our side and nothing was changed. Try again; if it stays, tell your operator.',
  };
}

/** Fastify and Nest refuse what cannot be read before we see it; all else is our own fault. */
function statusOf(fault: unknown): number {
  if (fault instanceof HttpException) return fault.getStatus();
  const status = (fault as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

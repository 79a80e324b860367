import { DomainError, type MemberActor } from '@panoh/kernel';
import type { FastifyRequest } from 'fastify';

/** A request after the guard: who acts, and with which bearer secret. */
export interface PanohRequest extends FastifyRequest {
  actor?: MemberActor;
  sessionToken?: string;
}

export function memberOf(request: PanohRequest): MemberActor {
  if (request.actor === undefined) throw unauthenticated();
  return request.actor;
}

export const unauthenticated = (): DomainError =>
  new DomainError(
    'unauthenticated',
    'SESSION.NONE',
    'You are not signed in, or your session has ended. Sign in again.',
  );

import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actorOfApiToken, actorOfSession } from '@panoh/identity';
import { DomainError, forbidden, may, notFound, type Permission } from '@panoh/kernel';
import { HOUSE, type House } from '../house/house';
import { csrfTokenOf } from './csrf';
import { OPEN, PERMISSION } from './permit';
import { type PanohRequest, unauthenticated } from './panoh-request';

export const SESSION_COOKIE = 'panoh_session';
const TOKEN_PREFIX = 'panoh_';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Says who acts and whether their role may ask at all. Nothing declared means nobody may. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(HOUSE) private readonly house: House,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(OPEN, context.getHandler()) === true) return true;
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    const request = context.switchToHttp().getRequest<PanohRequest>();
    const allowed = await this.authenticate(request);
    if (permission === undefined || request.actor === undefined) throw notFound();
    if (may(request.actor, permission) && allowed(permission)) return true;
    const aboutOneThing = Object.keys(request.params as object).length > 0;
    throw aboutOneThing
      ? notFound()
      : forbidden('ACCESS.ROLE', 'Your role does not include this. Ask your lead if you think it should.');
  }

  /** @returns what the credential itself allows: a session everything, a program's token its scopes */
  private async authenticate(request: PanohRequest): Promise<(permission: Permission) => boolean> {
    const bearer = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return this.byApiToken(request, bearer);
    const session = request.cookies[SESSION_COOKIE];
    if (session === undefined) throw unauthenticated();
    const actor = await actorOfSession(this.house.database, session);
    if (actor === undefined) throw unauthenticated();
    if (!SAFE_METHODS.has(request.method)) this.checkCsrf(request, session);
    request.actor = actor;
    request.sessionToken = session;
    return () => true;
  }

  private async byApiToken(
    request: PanohRequest,
    bearer: string,
  ): Promise<(permission: Permission) => boolean> {
    const secret = bearer.startsWith(TOKEN_PREFIX) ? bearer.slice(TOKEN_PREFIX.length) : '';
    const found = await actorOfApiToken(this.house.database, secret);
    if (found === undefined) throw unauthenticated();
    request.actor = found.actor;
    // A program never makes itself another token: that one could do more, and outlive it.
    return (permission) => permission !== 'api-token.issue' && found.scopes.includes(permission);
  }

  private checkCsrf(request: PanohRequest, session: string): void {
    const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''), 'utf8');
    const expected = Buffer.from(csrfTokenOf(this.house.keyring, session), 'utf8');
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new DomainError(
        'forbidden',
        'SESSION.CSRF',
        'This request did not come from our own page. Reload the page and repeat your step.',
      );
  }
}

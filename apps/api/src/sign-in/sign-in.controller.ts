import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { choosePassword, membershipsOf, type MembershipChoice, signIn, signOut } from '@panoh/identity';
import type { FastifyReply } from 'fastify';
import { HOUSE, type House } from '../house/house';
import { SESSION_COOKIE } from '../http/actor.guard';
import { csrfTokenOf } from '../http/csrf';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { OpenDoor, Permit } from '../http/permit';
import { ChoosePasswordBody, SignInBody } from './sign-in.dto';

interface SessionView {
  readonly signedIn: boolean;
  readonly displayName?: string;
  readonly language?: string;
  /** @format uuid */
  readonly membershipId?: string;
  /** Send it back as X-CSRF-Token with every request that changes something. */
  readonly csrfToken?: string;
  readonly memberships: readonly MembershipChoice[];
}

/** Signing in and out. */
@ApiTags('session')
@Controller('api/v1')
export class SignInController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** Opens a session in a cookie. With several memberships and none chosen, answers the list to choose from. */
  @Post('sign-in')
  @HttpCode(200)
  @OpenDoor()
  async open(
    @Body() body: SignInBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const answer = await signIn(this.house.work, body);
    void reply.header('cache-control', 'no-store');
    const { displayName, language, memberships, session } = answer;
    if (session === undefined) return { signedIn: false, displayName, language, memberships };
    void reply.setCookie(SESSION_COOKIE, session.token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: this.house.installation.kind === 'real',
      path: '/',
      maxAge: 12 * 3600,
    });
    const csrfToken = csrfTokenOf(this.house.keyring, session.token);
    return {
      signedIn: true,
      displayName,
      language,
      memberships,
      membershipId: session.membershipId,
      csrfToken,
    };
  }

  /** Who is signed in, as whom, and the token that every change needs. */
  @Get('session')
  @Permit('session.read')
  async read(@Req() request: PanohRequest): Promise<SessionView & { role: string; organisationId: string }> {
    const actor = memberOf(request);
    const memberships = await this.house.work.read(actor, 'own-session', (tx) =>
      membershipsOf(tx, actor.userId),
    );
    const csrfToken = request.sessionToken && csrfTokenOf(this.house.keyring, request.sessionToken);
    const { membershipId, role, organisationId } = actor;
    return { signedIn: true, memberships, membershipId, csrfToken, role, organisationId };
  }

  /** Ends the session. */
  @Post('sign-out')
  @HttpCode(204)
  @Permit('session.close')
  async close(@Req() request: PanohRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const actor = memberOf(request);
    const token = request.sessionToken;
    if (token !== undefined) await this.house.work.run(actor, (tx) => signOut(tx, actor, token));
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  /** The page behind an invitation's link: nobody else ever sees or sets a password. */
  @Post('password')
  @HttpCode(204)
  @OpenDoor()
  async choose(@Body() body: ChoosePasswordBody): Promise<void> {
    await choosePassword(this.house.work, body);
  }
}

import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  actorOfSession,
  chooseLanguage,
  choosePassword,
  type MembershipChoice,
  signIn,
  signOut,
} from '@panoh/identity';
import type { ReadTx } from '@panoh/platform';
import type { FastifyReply } from 'fastify';
import { HOUSE, type House } from '../house/house';
import { SESSION_COOKIE } from '../http/actor.guard';
import { Changes } from '../http/changes';
import { csrfTokenOf } from '../http/csrf';
import { memberOf, type PanohRequest, unauthenticated } from '../http/panoh-request';
import { OpenDoor, Permit } from '../http/permit';
import { type SessionView, sessionView } from './session-view';
import { ChooseLanguageBody, ChoosePasswordBody, SignInBody } from './sign-in.dto';

/** The password was right, and one of several memberships is still to be chosen. */
export interface MembershipsToChoose {
  readonly signedIn: false;
  readonly displayName: string;
  readonly language: string;
  readonly memberships: readonly MembershipChoice[];
}

/** Signing in and out. */
@ApiTags('session')
@Controller('api/v1')
export class SignInController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Opens a session in a cookie. With several memberships and none chosen, answers the list to choose from. */
  @Post('sign-in')
  @HttpCode(200)
  @OpenDoor()
  async open(
    @Body() body: SignInBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | MembershipsToChoose> {
    const { displayName, language, memberships, session } = await signIn(this.house.work, body);
    void reply.header('cache-control', 'no-store');
    if (session === undefined) return { signedIn: false, displayName, language, memberships };
    const actor = await actorOfSession(this.house.database, session.token);
    if (actor === undefined) throw unauthenticated();
    void reply.setCookie(SESSION_COOKIE, session.token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: this.house.installation.kind === 'real',
      path: '/',
      ...(body.sharedComputer === true ? {} : { maxAge: 12 * 3600 }),
    });
    return this.house.work.read(actor, 'own-session', (tx) =>
      sessionView(tx, actor, this.house.installation.kind, csrfTokenOf(this.house.keyring, session.token)),
    );
  }

  /** Who is signed in, as whom, what their role may do, and the token that every change needs. */
  @Get('session')
  @Permit('session.read')
  async read(@Req() request: PanohRequest): Promise<SessionView> {
    return this.house.work.read(memberOf(request), 'own-session', (tx) => this.view(tx, request));
  }

  /** The language the person reads in, here and in letters, for all their memberships. */
  @Put('session/language')
  @Permit('session.change')
  async chooseLanguage(
    @Req() request: PanohRequest,
    @Body() { language }: ChooseLanguageBody,
  ): Promise<SessionView> {
    return this.changes.run(request, {
      command: async (tx, actor) => {
        await chooseLanguage(tx, actor, language);
        return { ids: { userId: actor.userId } };
      },
      present: (tx) => this.view(tx, request),
    });
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

  private view(tx: ReadTx, request: PanohRequest): Promise<SessionView> {
    const { sessionToken } = request;
    const csrfToken = sessionToken && csrfTokenOf(this.house.keyring, sessionToken);
    return sessionView(tx, memberOf(request), this.house.installation.kind, csrfToken);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  confirmMembership,
  endMembership,
  findMember,
  inviteAgain,
  inviteUser,
  issueApiToken,
  listMembers,
  type MemberView,
  revokeApiToken,
} from '@panoh/identity';
import { notFound } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { InviteMemberBody, IssueApiTokenBody } from './members.dto';

/** Members of the own organisation and tokens of their programs. */
@ApiTags('members')
@Controller('api/v1')
export class MembersController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Members of the own organisation. */
  @Get('members')
  @Permit('membership.read')
  async list(@Req() request: PanohRequest): Promise<{ items: MemberView[] }> {
    const actor = memberOf(request);
    const items = await this.house.work.read(actor, 'own-organisation', (tx) =>
      listMembers(tx, actor.organisationId),
    );
    return { items };
  }

  /** The invitation's secret is shown in this answer only; a replay answers the member without it. */
  @Post('members')
  @Permit('membership.invite')
  async invite(
    @Req() request: PanohRequest,
    @Body() body: InviteMemberBody,
  ): Promise<MemberView & { secret?: string }> {
    let secret: string | undefined;
    const member = await this.changes.run(request, {
      command: async (tx, actor) => {
        const invited = await inviteUser(tx, {
          email: body.email,
          displayName: body.displayName,
          language: body.language,
          role: body.role,
          lead: body.lead,
          organisationId: actor.organisationId,
        });
        secret = invited.secret;
        return { ids: { membershipId: invited.membershipId } };
      },
      present: (tx, outcome) => getMember(tx, outcome.ids.membershipId),
    });
    return { ...member, secret };
  }

  /** A new link for somebody who has not come yet; its secret is shown in this answer only. */
  @Post('members/:membershipId/invitation')
  @HttpCode(200)
  @Permit('membership.invite')
  async inviteAgain(
    @Req() request: PanohRequest,
    @Param('membershipId', uuidParam) membershipId: string,
  ): Promise<MemberView & { secret?: string }> {
    let secret: string | undefined;
    const member = await this.changes.run(request, {
      command: async (tx, actor) => {
        secret = (await inviteAgain(tx, actor, membershipId)).secret;
        return { ids: { membershipId } };
      },
      present: (tx) => getMember(tx, membershipId),
    });
    return { ...member, secret };
  }

  /** The lead confirms a membership; it can do nothing before. */
  @Post('members/:membershipId/confirmation')
  @HttpCode(200)
  @Permit('membership.confirm')
  async confirm(
    @Req() request: PanohRequest,
    @Param('membershipId', uuidParam) membershipId: string,
  ): Promise<MemberView> {
    return this.changes.run(request, {
      command: async (tx, actor) => {
        await confirmMembership(tx, actor, membershipId);
        return { ids: { membershipId } };
      },
      present: (tx) => getMember(tx, membershipId),
    });
  }

  /** Ends a membership: it can do nothing from this moment. */
  @Delete('members/:membershipId')
  @HttpCode(200)
  @Permit('membership.end')
  async end(
    @Req() request: PanohRequest,
    @Param('membershipId', uuidParam) membershipId: string,
  ): Promise<{ ended: true }> {
    return this.changes.run(request, {
      command: async (tx, actor) => {
        await endMembership(tx, actor, membershipId);
        return { ids: { membershipId } };
      },
      present: async () => ({ ended: true as const }),
    });
  }

  /** The token's text is shown in this answer only. */
  @Post('api-tokens')
  @Permit('api-token.issue')
  async issue(
    @Req() request: PanohRequest,
    @Body() body: IssueApiTokenBody,
  ): Promise<{ tokenId: string | undefined; token?: string }> {
    let token: string | undefined;
    const answer = await this.changes.run(request, {
      command: async (tx, actor) => {
        const issued = await issueApiToken(tx, actor, body);
        token = issued.text;
        return { ids: { tokenId: issued.tokenId } };
      },
      present: async (_tx, outcome) => ({ tokenId: outcome.ids.tokenId }),
    });
    return { ...answer, token };
  }

  /** Takes a token back. */
  @Delete('api-tokens/:tokenId')
  @HttpCode(200)
  @Permit('api-token.revoke')
  async revoke(
    @Req() request: PanohRequest,
    @Param('tokenId', uuidParam) tokenId: string,
  ): Promise<{ revoked: true }> {
    return this.changes.run(request, {
      command: async (tx) => {
        await revokeApiToken(tx, tokenId);
        return { ids: { tokenId } };
      },
      present: async () => ({ revoked: true as const }),
    });
  }
}

async function getMember(tx: ReadTx, membershipId: string | undefined): Promise<MemberView> {
  const member = membershipId === undefined ? undefined : await findMember(tx, membershipId);
  if (member === undefined) throw notFound();
  return member;
}

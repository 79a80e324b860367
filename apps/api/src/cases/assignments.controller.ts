import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { assignmentsOf, endAssignment, giveAssignment, requireAccess, takeAssignment } from '@panoh/cases';
import { listMembers } from '@panoh/identity';
import { invalid, type MemberActor, notFound, refused } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { AssignmentAnswer, AssignmentBody, AssignmentsAnswer, DoneAnswer } from './beside-case.dto';
import type { Plain } from './plain';

/** Who works on a case. */
@ApiTags('assignments')
@Controller('api/v1')
export class AssignmentsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Who works on the case. */
  @Get('cases/:caseId/assignments')
  @Permit('assignment.read')
  @ApiOkResponse({ type: AssignmentsAnswer })
  async list(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
  ): Promise<Plain<AssignmentsAnswer>> {
    return this.house.work.read(memberOf(request), 'case-work', async (tx) => ({
      items: await answers(tx, caseId),
    }));
  }

  /** A lead names a member; anyone else takes the case with a reason, and the lead is told. */
  @Post('cases/:caseId/assignments')
  @Permit('assignment.give')
  @ApiCreatedResponse({ type: AssignmentAnswer })
  async assign(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Body() body: AssignmentBody,
  ): Promise<Plain<AssignmentAnswer>> {
    return this.changes.run(request, {
      access: async (tx) => {
        await requireAccess(tx, caseId, 'code');
      },
      command: async (tx, actor) => ({ ids: await giveOrTake(tx, actor, caseId, body) }),
      present: async (tx, { ids }) => {
        const given = (await answers(tx, caseId)).find(({ id }) => id === ids.assignmentId);
        if (given === undefined) throw notFound();
        return given;
      },
    });
  }

  /** Ends an assignment. */
  @Delete('assignments/:assignmentId')
  @HttpCode(200)
  @Permit('assignment.end')
  @ApiOkResponse({ type: DoneAnswer })
  async end(
    @Req() request: PanohRequest,
    @Param('assignmentId', uuidParam) assignmentId: string,
  ): Promise<Plain<DoneAnswer>> {
    return this.changes.run(request, {
      command: async (tx) => {
        await endAssignment(tx, assignmentId);
        return { ids: { assignmentId } };
      },
      present: async () => ({ done: true }),
    });
  }
}

async function giveOrTake(
  tx: Tx,
  actor: MemberActor,
  caseId: string,
  { membershipId, reason }: AssignmentBody,
): Promise<{ assignmentId: string }> {
  if (membershipId !== undefined) {
    const colleague = (await listMembers(tx, actor.organisationId)).find(({ id }) => id === membershipId);
    if (colleague === undefined) throw notFound();
    if (colleague.confirmedAt === null)
      throw refused('ASSIGNMENT.NOT_CONFIRMED', 'This membership is not confirmed yet. Confirm it first.');
    return giveAssignment(tx, { caseId, membershipId });
  }
  if (reason === undefined)
    throw invalid('ASSIGNMENT.REASON', 'Say why you take this case, or name the member you give it to.');
  return takeAssignment(tx, { caseId, reason });
}

async function answers(tx: ReadTx, caseId: string): Promise<Plain<AssignmentAnswer[]>> {
  return (await assignmentsOf(tx, caseId)).map(({ id, membershipId, reason, givenAt }) => ({
    ...{ id, membershipId, reason, givenAt: givenAt.toString() },
  }));
}

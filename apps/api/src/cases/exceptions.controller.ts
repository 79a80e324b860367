import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { approveException, askException, exceptionsOf, requireAccess } from '@panoh/cases';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { ExceptionAnswer, ExceptionBody, ExceptionsAnswer } from './beside-case.dto';
import type { Plain } from './plain';

/** Opening what no consent opens, by two persons. */
@ApiTags('exceptions')
@Controller('api/v1')
export class ExceptionsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** What was asked for on a case, by the own organisation or on a case it answers for, the newest first. */
  @Get('cases/:caseId/exceptions')
  @Permit('exception.ask')
  @ApiOkResponse({ type: ExceptionsAnswer })
  async list(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
  ): Promise<Plain<ExceptionsAnswer>> {
    const found = await this.house.work.read(memberOf(request), 'case-work', (tx) =>
      exceptionsOf(tx, caseId),
    );
    return {
      items: found.map((one) => ({
        ...one,
        askedAt: one.askedAt.toString(),
        approvedAt: one.approvedAt?.toString() ?? null,
        until: one.until?.toString() ?? null,
      })),
    };
  }

  /** Threat to life or break-glass: nothing opens until a second person agrees. */
  @Post('cases/:caseId/exceptions')
  @Permit('exception.ask')
  @ApiCreatedResponse({ type: ExceptionAnswer })
  async ask(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Body() { ground, toOrganisationId, categories, reason, minutes }: ExceptionBody,
  ): Promise<Plain<ExceptionAnswer>> {
    return this.changes.run(request, {
      access: async (tx) => {
        await requireAccess(tx, caseId, 'code');
      },
      command: async (tx) => ({
        ids: await askException(tx, { caseId, ground, toOrganisationId, categories, reason, minutes }),
      }),
      present: async (_tx, { ids: { exceptionId = '' } }) => ({ exceptionId }),
    });
  }

  /** The second person agrees, and it opens for as long as was asked. */
  @Post('exceptions/:exceptionId/approval')
  @HttpCode(200)
  @Permit('exception.approve')
  @ApiOkResponse({ type: ExceptionAnswer })
  async approve(
    @Req() request: PanohRequest,
    @Param('exceptionId', uuidParam) exceptionId: string,
  ): Promise<Plain<ExceptionAnswer>> {
    return this.changes.run(request, {
      command: async (tx) => {
        await approveException(tx, exceptionId);
        return { ids: { exceptionId } };
      },
      present: async () => ({ exceptionId }),
    });
  }
}

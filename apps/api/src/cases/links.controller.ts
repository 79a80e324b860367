import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { linkCases, linksOf, requireAccess, unlinkCases } from '@panoh/cases';
import { notFound } from '@panoh/kernel';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { DoneAnswer, LinkAnswer, LinkBody, LinksAnswer } from './beside-case.dto';
import type { Plain } from './plain';

/** Cases that belong together. */
@ApiTags('links')
@Controller('api/v1')
export class LinksController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Cases this one is linked to. */
  @Get('cases/:caseId/links')
  @Permit('link.read')
  @ApiOkResponse({ type: LinksAnswer })
  async list(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
  ): Promise<Plain<LinksAnswer>> {
    return this.house.work.read(memberOf(request), 'case-work', async (tx) => ({
      items: await linksOf(tx, caseId),
    }));
  }

  /** Links two cases that the caller may open. */
  @Post('cases/:caseId/links')
  @Permit('link.make')
  @ApiCreatedResponse({ type: LinkAnswer })
  async link(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Body() { otherCaseId, kind }: LinkBody,
  ): Promise<Plain<LinkAnswer>> {
    return this.changes.run(request, {
      access: async (tx) => {
        await requireAccess(tx, caseId, 'person');
      },
      command: async (tx) => ({ ids: await linkCases(tx, { caseId, otherCaseId, kind }) }),
      present: async (tx, { ids }) => {
        const link = (await linksOf(tx, caseId)).find(({ id }) => id === ids.linkId);
        if (link === undefined) throw notFound();
        return link;
      },
    });
  }

  /** Takes a link back. */
  @Delete('links/:linkId')
  @HttpCode(200)
  @Permit('link.undo')
  @ApiOkResponse({ type: DoneAnswer })
  async unlink(
    @Req() request: PanohRequest,
    @Param('linkId', uuidParam) linkId: string,
  ): Promise<Plain<DoneAnswer>> {
    return this.changes.run(request, {
      command: async (tx) => {
        await unlinkCases(tx, linkId);
        return { ids: { linkId } };
      },
      present: async () => ({ done: true }),
    });
  }
}

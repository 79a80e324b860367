import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { progressOf, reportHappening, takeAction } from '@panoh/pathways';
import { saidIn } from '../cases/form-body';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { nameParam } from '../http/name-param';
import { uuidParam } from '../http/uuid-param';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';
import { type PathwayScreen, pathwayScreen } from './pathway-screen';
import { ReportHappeningBody, TakeActionBody } from './pathways.dto';

/** A person’s way through a mechanism. */
@ApiTags('pathways')
@Controller('api/v1/cases/:caseId/pathway')
export class PathwaysController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
    private readonly labels: Labels,
  ) {}

  /** Where the case stands, what is possible now and which clocks run. */
  @Get()
  @Permit('pathway.read')
  async read(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Query() { language }: LanguageQuery,
  ): Promise<PathwayScreen> {
    return this.house.work.read(memberOf(request), 'pathway', (tx) =>
      pathwayScreen(tx, this.house.vault, caseId, this.labels.of(language)),
    );
  }

  /** Takes one step. Where it is not possible the refusal says what is possible now. */
  @Post(':track/:action')
  @HttpCode(200)
  @Permit('pathway.act')
  async take(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Param('track', nameParam) track: string,
    @Param('action', nameParam) action: string,
    @Query() { language }: LanguageQuery,
    @Body() body: TakeActionBody,
  ): Promise<PathwayScreen> {
    const { extensionEnd, occurredAt, ...given } = body;
    return this.changes.run(request, {
      access: async (tx) => {
        await progressOf(tx, caseId);
      },
      command: async (tx) => {
        const taken = await takeAction(
          tx,
          {
            ...given,
            ...saidIn(body),
            ...{ caseId, track, action },
            ...(extensionEnd !== undefined && { dates: { 'extension-end': extensionEnd } }),
          },
          this.house.vault,
        );
        return { ids: { caseId }, versions: { pathway: taken.revision } };
      },
      present: (tx) => pathwayScreen(tx, this.house.vault, caseId, this.labels.of(language)),
    });
  }

  /** Reports what no track knows (a plan was made, a threat was told): clocks start and stop by it. */
  @Post('happenings')
  @HttpCode(200)
  @Permit('pathway.act')
  async report(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Query() { language }: LanguageQuery,
    @Body() body: ReportHappeningBody,
  ): Promise<PathwayScreen> {
    return this.changes.run(request, {
      access: async (tx) => {
        await progressOf(tx, caseId);
      },
      command: async (tx) => {
        await reportHappening(tx, { caseId, event: body.event, ...saidIn(body) });
        return { ids: { caseId } };
      },
      present: (tx) => pathwayScreen(tx, this.house.vault, caseId, this.labels.of(language)),
    });
  }
}

import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type BoardCell, clockBoard } from '@panoh/deadlines';
import { forbidden, type MemberActor } from '@panoh/kernel';
import { HOUSE, type House } from '../house/house';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';

/** Open clocks of a territory or an organisation, counted. */
export interface ClockBoard {
  readonly cells: readonly (BoardCell & { readonly label: string })[];
}

/** By when, seen from above. */
@ApiTags('deadlines')
@Controller('api/v1/clock-board')
export class ClockBoardController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly labels: Labels,
  ) {}

  /** Open clocks by the organisation that owns them, the longest overdue first; the clocks stand at the deadlines. */
  @Get()
  @Permit('clock-board.read')
  async read(@Req() request: PanohRequest, @Query() { language }: LanguageQuery): Promise<ClockBoard> {
    const actor = memberOf(request);
    refuseOthers(actor);
    const cells = await this.house.work.read(actor, 'deadline-list', clockBoard);
    const { law } = this.labels.of(language);
    return { cells: cells.map((cell) => ({ ...cell, label: law[`clocks/${cell.clock}`] ?? cell.clock })) };
  }
}

/** Who watches a territory, and who leads an organisation; everybody else has their own clocks on Today. */
function refuseOthers({ role, lead, confirmed }: MemberActor): void {
  const watches = role === 'territorial-secretary' || role === 'national-coordinator';
  if (watches || (lead && confirmed)) return;
  throw forbidden(
    'CLOCK_BOARD.NOT_LEAD',
    'The clock board is for leads and coordinators. Your own clocks are on Today.',
  );
}

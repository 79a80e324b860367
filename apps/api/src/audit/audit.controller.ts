import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type AuditLineView, searchAudit } from '@panoh/audit';
import { IsISO8601, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { instantIn } from '../cases/form-body';
import { HOUSE, type House } from '../house/house';
import { type Page, pageOf } from '../http/page';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';

const PAGE = 100;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

export class SearchAuditQuery {
  @ApiPropertyOptional() @IsOptional() @IsUUID() caseId?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() membershipId?: string;
  @ApiPropertyOptional({ example: 'case.read', description: 'Kind of entry, spelled like its event' })
  @IsOptional()
  @Matches(/^[a-z-]+\.[a-z-]+$/)
  @MaxLength(80)
  type?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Recorded from this instant on' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(INSTANT)
  from?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Recorded before this instant' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(INSTANT)
  until?: string;
  @ApiPropertyOptional({ description: 'Cursor of the page before' }) @IsOptional() @IsUUID() after?: string;
}

/** What the inspector may look up. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** What the inspector's own organisation read and changed, newest first: ids and field names, never a value. */
  @Get()
  @Permit('audit.search')
  async search(@Req() request: PanohRequest, @Query() query: SearchAuditQuery): Promise<Page<AuditLineView>> {
    const { caseId, membershipId, type, from, until, after } = query;
    const lines = await this.house.work.read(memberOf(request), 'inspection', (tx) =>
      searchAudit(tx, {
        ...{ caseId, membershipId, type, after, limit: PAGE + 1 },
        ...{ from: inUtc(from), until: inUtc(until) },
      }),
    );
    return pageOf(lines, PAGE);
  }
}

/** PostgreSQL knows fewer offsets than ISO 8601. */
const inUtc = (text: string | undefined): string | undefined => text && instantIn(text).toString();

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DEADLINE_GROUPS, DEADLINE_STATES, type DeadlineGroup } from '@panoh/deadlines';
import { CONFIDENCES } from '@panoh/kernel';
import { IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { LanguageQuery } from '../law/law.dto';

const instant = { type: String, format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;

export class ListDeadlinesQuery extends LanguageQuery {
  @ApiPropertyOptional({ enum: DEADLINE_GROUPS }) @IsOptional() @IsIn(DEADLINE_GROUPS) group?: DeadlineGroup;
  @ApiPropertyOptional({ enum: ['own', 'all'], description: 'own: only clocks that your organisation owns' })
  @IsOptional()
  @IsIn(['own', 'all'])
  owner?: 'own' | 'all';
  @ApiPropertyOptional({ ...uuid, description: 'Only clocks of this owner' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;
  @ApiPropertyOptional({ description: 'Name in the mechanism', example: 'referral-answer' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]*$/)
  @MaxLength(60)
  clock?: string;
  @ApiPropertyOptional({ description: 'Of the owner', example: 'KZ-ALA' })
  @IsOptional()
  @Matches(/^[A-Z]{2}-[A-Z0-9]{1,6}$/)
  region?: string;
  @ApiPropertyOptional(uuid) @IsOptional() @IsUUID() caseId?: string;
  @ApiPropertyOptional({ description: 'Cursor of the page before' }) @IsOptional() @IsUUID() after?: string;
}

export class DeadlineAnswer {
  @ApiProperty(uuid) id!: string;
  @ApiProperty({ ...uuid, nullable: true, type: String }) caseId!: string | null;
  @ApiProperty({ nullable: true, type: String, example: 'K7Q4-X2M9-C' }) caseCode!: string | null;
  @ApiProperty({ example: 'referral' }) subjectKind!: string;
  @ApiProperty(uuid) subjectId!: string;
  @ApiProperty({ description: 'Name in the mechanism', example: 'referral-answer' }) clock!: string;
  @ApiProperty({ description: 'What the clock is called', example: 'Answer to a referral' }) label!: string;
  @ApiProperty({ example: 'NRM-RFU' }) code!: string;
  @ApiProperty({ example: '4h' }) limit!: string;
  @ApiProperty({ description: 'Where the rule stands' }) source!: string;
  @ApiProperty({ enum: CONFIDENCES }) confidence!: string;
  @ApiProperty({ enum: DEADLINE_STATES }) state!: string;
  @ApiProperty({ enum: DEADLINE_GROUPS }) group!: string;
  @ApiProperty({ nullable: true, type: String }) urgency!: string | null;
  @ApiProperty(uuid) ownerOrganisationId!: string;
  @ApiProperty() ownerName!: string;
  @ApiProperty(instant) startsAt!: string;
  @ApiProperty(instant) due!: string;
  @ApiProperty({ format: 'date', description: 'The last day in the zone of the clock' }) localDate!: string;
  @ApiProperty({ example: 'Asia/Tashkent' }) zone!: string;
  @ApiProperty({ description: 'Its rule lets it stand still' }) pausable!: boolean;
  @ApiProperty({ type: [String], description: 'Rungs of the ladder told so far' }) told!: string[];
  @ApiProperty({ ...instant, nullable: true }) acknowledgedAt!: string | null;
  @ApiProperty({ description: 'Send it as ifRevision with a change' }) revision!: number;
}

export class DeadlinePageAnswer {
  @ApiProperty({ type: [DeadlineAnswer] }) items!: DeadlineAnswer[];
  @ApiProperty({ nullable: true, type: String }) next!: string | null;
}

export class ActBody {
  @ApiPropertyOptional({ ...instant, description: 'When it happened; now where it is left out' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'occurredAt needs its zone: Z or +05:00.' })
  occurredAt?: string;
  @ApiPropertyOptional({ description: 'The revision you looked at' })
  @IsOptional()
  @IsInt()
  @Min(1)
  ifRevision?: number;
}

export class ReasonedActBody extends ActBody {
  @ApiProperty({ example: 'documents-abroad', description: 'A code, never a sentence' })
  @Matches(/^[a-z][a-z0-9-]{1,63}$/)
  reason!: string;
}

export class DeadlineStateAnswer {
  @ApiProperty(uuid) id!: string;
  @ApiProperty() revision!: number;
  @ApiProperty({ enum: DEADLINE_STATES }) state!: string;
}

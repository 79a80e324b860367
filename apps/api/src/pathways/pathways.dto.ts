import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { REPORTED_HAPPENINGS, type ReportedHappening } from '@panoh/pathways';
import { SaidBody } from '../cases/form-body';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class GivenRecordBody {
  @ApiProperty({ example: 'decision-record' }) @Matches(NAME) @MaxLength(60) need!: string;
  @ApiPropertyOptional({ description: 'The record of this case, where the need is a form' })
  @IsOptional()
  @IsUUID()
  recordId?: string;
}

export class TakeActionBody extends SaidBody {
  @ApiPropertyOptional({ description: 'A code of the list the step asks for' })
  @IsOptional()
  @Matches(NAME)
  @MaxLength(60)
  reason?: string;
  @ApiPropertyOptional({ type: [GivenRecordBody], description: 'What the step rests on' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => GivenRecordBody)
  records?: GivenRecordBody[];
  @ApiPropertyOptional({
    type: [String],
    description: 'Conflicts found with a proposed guardian; empty: none',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(NAME, { each: true })
  conflicts?: string[];
  @ApiPropertyOptional({ example: '2025-05-09', description: 'Last day of an extension' })
  @IsOptional()
  @Matches(DAY)
  extensionEnd?: string;
  @ApiPropertyOptional({ description: 'Who receives, where the step passes information on' })
  @IsOptional()
  @IsUUID()
  recipientId?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() consentId?: string;
  @ApiPropertyOptional({ example: 'criminal-report', description: 'A ground that stands in for a consent' })
  @IsOptional()
  @Matches(NAME)
  @MaxLength(60)
  legalBasis?: string;
}

export class ReportHappeningBody extends SaidBody {
  @ApiProperty({ enum: REPORTED_HAPPENINGS, description: 'What happened, by its code alone' })
  @IsIn(REPORTED_HAPPENINGS)
  event!: ReportedHappening['event'];
}

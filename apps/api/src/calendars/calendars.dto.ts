import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CalendarChange } from '@panoh/directory';
import { CONFIDENCES, type Confidence, invalid, type Weekday, WEEKDAYS } from '@panoh/kernel';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';

const adds = (body: ChangeDayBody): boolean => body.change === 'add';

export class ChangeDayBody {
  @ApiProperty({ enum: ['add', 'remove'] }) @IsIn(['add', 'remove']) change!: 'add' | 'remove';
  @ApiProperty({ example: '2025-03-31', description: 'To remove a yearly holiday: 03-21' })
  @Matches(/^(\d{4}-)?\d{2}-\d{2}$/)
  on!: string;
  @ApiProperty({ description: 'The decree or announcement, in words' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
  @ApiPropertyOptional({ enum: ['off', 'working'], description: 'When adding' })
  @ValidateIf(adds)
  @IsIn(['off', 'working'])
  kind?: 'off' | 'working';
  @ApiPropertyOptional({ description: 'When adding: what the day is called' })
  @ValidateIf(adds)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name?: string;
  @ApiPropertyOptional({
    description: 'When adding a holiday: its code in the codebook holiday, by which every language names it',
  })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  holiday?: string;
  @ApiPropertyOptional({ enum: WEEKDAYS, description: 'When adding: the weekday a holiday was moved from' })
  @IsOptional()
  @IsIn(WEEKDAYS)
  movedFrom?: Weekday;
  @ApiPropertyOptional({ description: 'When adding: the act it rests on' })
  @ValidateIf(adds)
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source?: string;
  @ApiPropertyOptional({ enum: CONFIDENCES, description: 'When adding: how sure it is' })
  @ValidateIf(adds)
  @IsIn(CONFIDENCES)
  confidence?: Confidence;
  @ApiPropertyOptional({ description: 'The revision you looked at' })
  @IsOptional()
  @IsInt()
  @Min(1)
  ifRevision?: number;
}

export function changeIn(body: ChangeDayBody): CalendarChange {
  const { change, on, kind, name, holiday, movedFrom, source, confidence } = body;
  if (change === 'remove') return { change, on };
  if (kind === undefined || name === undefined || source === undefined || confidence === undefined)
    throw invalid('CALENDAR.DAY', 'To add a day give its kind, name, source and how sure it is.');
  return { change, on, kind, name, holiday, movedFrom, source, confidence };
}

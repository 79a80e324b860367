import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Measure, MEASURES, type TableDefinition, type TableGrouping } from '@panoh/statistics';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const DIMENSION = /^[a-z][a-z-]{1,60}$/;
const CODE = /^[A-Za-z0-9_][\w.:-]{0,79}$/;
const MONTH = /^\d{4}-\d\d$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

export class TableFilterBody {
  @ApiProperty({ example: 'citizenship' }) @Matches(DIMENSION) dimension!: string;
  @ApiProperty({ type: [String], example: ['UZ'], description: 'Facts that have any of them' })
  @IsArray()
  @ArrayMaxSize(300)
  @Matches(CODE, { each: true })
  codes!: string[];
}

export class TableGroupingBody implements TableGrouping {
  @ApiProperty({ example: 'age-band' }) @Matches(DIMENSION) dimension!: string;
  @ApiProperty({ example: 'child-adult', description: 'One of the groupings of the dimension' })
  @Matches(DIMENSION)
  grouping!: string;
}

export class TableBody implements TableDefinition {
  @ApiProperty({ enum: MEASURES, description: 'One of the five counts; they are never added up' })
  @IsIn(MEASURES)
  measure!: Measure;
  @ApiProperty({ type: [String], example: ['exploitation'] })
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(DIMENSION, { each: true })
  rows!: string[];
  @ApiProperty({ type: [String], example: ['year'], description: 'At most one; may be empty' })
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(DIMENSION, { each: true })
  columns!: string[];
  @ApiPropertyOptional({
    type: [TableGroupingBody],
    description:
      'How codes of rows and columns are put together; every code has its line where it is left out',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TableGroupingBody)
  groupings?: TableGroupingBody[];
  @ApiProperty({ type: [TableFilterBody], description: 'All of them must hold' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TableFilterBody)
  filters!: TableFilterBody[];
  @ApiProperty({ example: '2021-01', description: 'First month' }) @Matches(MONTH) from!: string;
  @ApiProperty({ example: '2025-12', description: 'Last month, included' }) @Matches(MONTH) to!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2026-03-24',
    description: 'As it was known on that day; null for today',
  })
  @IsOptional()
  @Matches(DAY)
  asKnownOn: string | null = null;
}

export class SaveReportBody {
  @ApiProperty({ description: 'How it is found again; never a person' })
  @IsString()
  @MaxLength(120)
  name!: string;
  @ApiProperty({ type: TableBody })
  @IsObject()
  @ValidateNested()
  @Type(() => TableBody)
  definition!: TableBody;
  @ApiProperty({ description: 'Whether the whole organisation sees it' }) @IsBoolean() shared!: boolean;
}

export class ChangeReportBody {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(120) name?: string;
  @ApiPropertyOptional({ type: TableBody })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TableBody)
  definition?: TableBody;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() shared?: boolean;
  @ApiPropertyOptional({ description: 'The revision the change was made from' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  revision?: number;
}

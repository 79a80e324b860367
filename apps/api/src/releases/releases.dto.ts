import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@panoh/kernel';
import { type Measure, MEASURES, RELEASE_FORMATS, type ReleaseFormat } from '@panoh/statistics';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { TableFilterBody } from '../numbers/numbers.dto';

const NAME = /^[a-z0-9][a-z0-9-]{1,60}$/;
const CODE = /^[A-Za-z0-9_][\w.:-]{0,79}$/;
const MONTH = /^\d{4}-\d\d$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

export class ReleaseDimensionBody {
  @ApiProperty({ example: 'age-band' }) @Matches(NAME) dimension!: string;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'child-adult',
    description: 'How its codes are put together; null for the usual way',
  })
  @IsOptional()
  @Matches(NAME)
  grouping: string | null = null;
  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    example: null,
    description: 'Only these codes have a line of their own; null for those of the grouping',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @Matches(CODE, { each: true })
  codes: string[] | null = null;
}

export class ReleaseTableBody {
  @ApiProperty({
    type: [ReleaseDimensionBody],
    description: 'At most five; may be empty, for the total alone',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ReleaseDimensionBody)
  dimensions!: ReleaseDimensionBody[];
  @ApiProperty({ type: [TableFilterBody], description: 'All of them must hold' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TableFilterBody)
  filters!: TableFilterBody[];
}

export class AskReleaseBody {
  @ApiProperty({ description: 'Stands on every file; never a person' })
  @IsString()
  @MaxLength(120)
  name!: string;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'A ready set of tables; then neither measure nor tables',
  })
  @IsOptional()
  @Matches(NAME)
  preset: string | null = null;
  @ApiPropertyOptional({
    enum: MEASURES,
    nullable: true,
    description: 'One of the five counts; they are never added up',
  })
  @IsOptional()
  @IsIn(MEASURES)
  measure: Measure | null = null;
  @ApiPropertyOptional({ type: [ReleaseTableBody], nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ReleaseTableBody)
  tables: ReleaseTableBody[] | null = null;
  @ApiProperty({ example: '2025-01', description: 'First month' }) @Matches(MONTH) from!: string;
  @ApiProperty({ example: '2025-12', description: 'Last month, included' }) @Matches(MONTH) to!: string;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2026-03-24',
    description: 'As it was known at the end of that day; null for the last day that is over',
  })
  @IsOptional()
  @Matches(DAY)
  asKnownOn: string | null = null;
}

export class ReleaseFileQuery {
  @ApiProperty({ enum: RELEASE_FORMATS }) @IsIn(RELEASE_FORMATS) format!: ReleaseFormat;
  @ApiProperty({ enum: LANGUAGES }) @IsIn(LANGUAGES) language!: Language;
}

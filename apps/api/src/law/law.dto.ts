import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/;

export class LanguageQuery {
  @ApiProperty({ required: false, default: 'en', example: 'uz-Latn' })
  @Matches(LANGUAGE)
  language: string = 'en';
}

export class VersionedLanguageQuery extends LanguageQuery {
  @ApiPropertyOptional({ description: 'The newest where it is not given' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  @Type(() => Number)
  version?: number;
}

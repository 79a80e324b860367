import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { LanguageQuery } from '../law/law.dto';

export class PrintQuery extends LanguageQuery {
  @ApiPropertyOptional({ example: 'tg', description: 'A second language, printed beside the first' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)
  second?: string;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class EventsQuery {
  @ApiPropertyOptional({
    description: 'The id last heard, for a stream that is opened anew; a browser sends it as Last-Event-ID',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  after?: string;
  @ApiPropertyOptional({
    description:
      'End the stream after so many seconds, for a proxy that lets no answer through before its end',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3_600)
  @Type(() => Number)
  seconds?: number;
}

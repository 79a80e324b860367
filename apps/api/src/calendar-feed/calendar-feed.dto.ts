import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class CalendarFeedAnswer {
  @ApiProperty({ description: 'Whether this membership has an address' }) active!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) madeAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When somebody last read it, the own calendar program or another',
  })
  readAt!: string | null;
}

export class MadeCalendarFeedAnswer extends CalendarFeedAnswer {
  @ApiPropertyOptional({
    description: 'The secret address, shown in this answer only; a replay leaves it out',
  })
  address?: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

const STATES = ['waiting', 'delivered', 'quarantined'] as const;
const instant = { type: String, format: 'date-time' } as const;

export class ListDeliveriesQuery {
  @ApiPropertyOptional({ enum: STATES }) @IsOptional() @IsIn(STATES) state?: (typeof STATES)[number];
  @ApiPropertyOptional({ description: 'Cursor of the page before' }) @IsOptional() @IsUUID() after?: string;
}

export class DeliveryAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'mail' }) kind!: string;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty() tries!: number;
  @ApiProperty({ nullable: true, type: String, description: 'Code of the last failure' }) fault!:
    | string
    | null;
  @ApiProperty(instant) recordedAt!: string;
  @ApiProperty({ ...instant, nullable: true }) nextTryAt!: string | null;
  @ApiProperty({ ...instant, nullable: true }) deliveredAt!: string | null;
}

export class DeliveryPageAnswer {
  @ApiProperty({ type: [DeliveryAnswer] }) items!: DeliveryAnswer[];
  @ApiProperty({ nullable: true, type: String }) next!: string | null;
}

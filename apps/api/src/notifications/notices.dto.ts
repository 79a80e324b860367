import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NOTICE_KINDS } from '@panoh/notifications';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';

const instant = { type: String, format: 'date-time' } as const;

export class ListNoticesQuery {
  @ApiPropertyOptional({ description: 'Only what nobody has read yet' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;
  @ApiPropertyOptional({ description: 'Cursor of the page before' }) @IsOptional() @IsUUID() after?: string;
}

export class NoticeAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: NOTICE_KINDS }) kind!: string;
  @ApiProperty({ description: 'One sentence' }) text!: string;
  @ApiProperty({ description: 'Of the sentence' }) language!: string;
  @ApiProperty({ description: 'The sentence does not exist in your language yet' }) fallback!: boolean;
  @ApiProperty({ enum: ['own', 'organisation'] }) inbox!: string;
  @ApiProperty({ example: 'referral' }) subjectKind!: string;
  @ApiProperty({ format: 'uuid' }) subjectId!: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) caseId!: string | null;
  @ApiProperty({ nullable: true, type: String }) caseCode!: string | null;
  @ApiProperty({ ...instant, nullable: true }) due!: string | null;
  @ApiProperty() urgent!: boolean;
  @ApiProperty(instant) recordedAt!: string;
  @ApiProperty({ ...instant, nullable: true }) readAt!: string | null;
}

export class NoticePageAnswer {
  @ApiProperty({ type: [NoticeAnswer] }) items!: NoticeAnswer[];
  @ApiProperty({ nullable: true, type: String }) next!: string | null;
}

export class ReadAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() read!: true;
}

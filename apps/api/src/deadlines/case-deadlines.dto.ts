import { ApiProperty } from '@nestjs/swagger';
import { DEADLINE_STATES } from '@panoh/deadlines';
import { CONFIDENCES } from '@panoh/kernel';

const instant = { type: String, format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const maybeText = { type: String, nullable: true } as const;

export class CaseDeadlineAnswer {
  @ApiProperty(uuid) id!: string;
  @ApiProperty({ example: 'referral' }) subjectKind!: string;
  @ApiProperty(uuid) subjectId!: string;
  @ApiProperty({ description: 'Name in the mechanism', example: 'referral-answer' }) clock!: string;
  @ApiProperty({ description: 'The name in the language asked for' }) label!: string;
  @ApiProperty({ example: 'NRM-RFU' }) code!: string;
  @ApiProperty({ example: '4h' }) limit!: string;
  @ApiProperty({ description: 'Where the rule stands' }) source!: string;
  @ApiProperty({ enum: CONFIDENCES }) confidence!: string;
  @ApiProperty({ enum: DEADLINE_STATES }) state!: string;
  @ApiProperty({
    ...maybeText,
    enum: ['breached', 'breached-before-we-knew'],
    description: 'How the due instant went by; it stays on record after a late or waived end',
  })
  breach!: 'breached' | 'breached-before-we-knew' | null;
  @ApiProperty(maybeText) urgency!: string | null;
  @ApiProperty(uuid) ownerOrganisationId!: string;
  @ApiProperty() ownerName!: string;
  @ApiProperty(instant) startsAt!: string;
  @ApiProperty(instant) due!: string;
  @ApiProperty({ format: 'date', description: 'The last day in the zone of the clock' }) localDate!: string;
  @ApiProperty({ example: 'Asia/Tashkent' }) zone!: string;
  @ApiProperty({ ...instant, nullable: true, description: 'Null while it runs' }) closedAt!: string | null;
  @ApiProperty({ ...maybeText, enum: ['met', 'waived', 'cancelled'] }) closedHow!:
    | 'met'
    | 'waived'
    | 'cancelled'
    | null;
  @ApiProperty({ ...maybeText, description: 'The code a waiver gave' }) closedReason!: string | null;
}

export class CaseDeadlinesAnswer {
  @ApiProperty({ type: [CaseDeadlineAnswer] }) items!: CaseDeadlineAnswer[];
}

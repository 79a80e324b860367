import { ApiProperty } from '@nestjs/swagger';
import { CATEGORIES } from '@panoh/kernel';
import { IsObject, Matches } from 'class-validator';
import { SaidBody } from './form-body';

export class WithdrawalBody extends SaidBody {
  @ApiProperty({
    example: 'tell-staff',
    description: 'How the person said it; a code of the list withdrawal-way',
  })
  @Matches(/^[a-z][a-z-]{1,40}$/)
  way!: string;
}

export class WrittenConsentBody {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Answers by field id' })
  @IsObject()
  document!: Record<string, unknown>;
}

export class ConsentAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'P3' }) purpose!: string;
  @ApiProperty({ enum: ['given', 'refused', 'unable', 'withdrawn', 'expired'] }) state!: string;
  @ApiProperty({ type: String, nullable: true }) recipientKind!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) recipientOrganisationId!: string | null;
  @ApiProperty({ type: [String] }) circleKinds!: string[];
  @ApiProperty({ type: String, nullable: true }) circleCountry!: string | null;
  @ApiProperty({ type: String, nullable: true }) circleRegion!: string | null;
  @ApiProperty({ enum: CATEGORIES, isArray: true }) categories!: string[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) validFrom!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) validUntil!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'uuid', description: 'The consent form behind it' }) recordId!: string;
  @ApiProperty({ description: 'Only spoken so far: the written form is due within 24 hours' })
  awaitsWriting!: boolean;
}

export class ConsentsAnswer {
  @ApiProperty({ type: [ConsentAnswer] }) items!: ConsentAnswer[];
}

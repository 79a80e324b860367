import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CATEGORIES, FORM_IDS, type FormDocument, type FormId } from '@panoh/kernel';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { FormBody } from './form-body';

export class PersonBody extends FormBody {
  @ApiPropertyOptional({ description: 'Source of the mechanism that obliges to register without consent P2' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  legalBasis?: string;
}

export class RecordAnswer {
  @ApiProperty({ format: 'uuid' }) recordId!: string;
  @ApiProperty({ enum: FORM_IDS }) formId!: FormId;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty({ description: 'Send it as If-Match to change this record' }) etag!: string;
  @ApiProperty() complete!: boolean;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) document!: FormDocument;
}

export class RecordsAnswer {
  @ApiProperty({ type: [RecordAnswer] }) records!: RecordAnswer[];
  @ApiProperty({ enum: CATEGORIES, isArray: true }) withheld!: string[];
}

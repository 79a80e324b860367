import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AGE_CLASSES, type AgeClass, URGENCIES } from '@panoh/cases';
import { CATEGORIES, FORM_IDS, type FormDocument, type FormId } from '@panoh/kernel';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { FormBody } from './form-body';

const COUNTRY = /^[A-Z]{2}$/;
const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,12})?$/;
const instant = { type: String, format: 'date-time' } as const;

export class RegisterSignalBody extends FormBody {
  @ApiProperty({ example: 'KZ', description: 'Where help is given' }) @Matches(COUNTRY) jurisdiction!: string;
  @ApiPropertyOptional({ example: 'KZ-ALA' }) @IsOptional() @Matches(REGION) region?: string;
  @ApiProperty({ enum: AGE_CLASSES, description: 'An age in dispute is treated as a child’s' })
  @IsIn(AGE_CLASSES)
  ageClass!: AgeClass;
}

const asBoolean = Transform(({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value,
);

export class ListCasesQuery {
  @ApiPropertyOptional({ description: 'Only cases assigned to the asking member' })
  @IsOptional()
  @asBoolean
  @IsBoolean()
  assigned?: boolean;
  @ApiPropertyOptional({ description: 'Only cases that are not closed' })
  @IsOptional()
  @asBoolean
  @IsBoolean()
  open?: boolean;
  @ApiPropertyOptional({ description: 'Cursor of the page before' }) @IsOptional() @IsUUID() after?: string;
}

/** What is printed on the card, and the address of the case for whoever may open it. */
export class CardAnswer {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'K7Q4-X2M9-C' }) code!: string;
}

export class CaseLineAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() jurisdiction!: string;
  @ApiProperty({ type: String, nullable: true }) region!: string | null;
  @ApiProperty({ enum: AGE_CLASSES }) ageClass!: string;
  @ApiProperty({ enum: URGENCIES }) urgency!: string;
  @ApiProperty(instant) recordedAt!: string;
  @ApiProperty({ ...instant, nullable: true }) closedAt!: string | null;
  @ApiProperty() isSteward!: boolean;
  @ApiProperty() isAssigned!: boolean;
}

export class CasePageAnswer {
  @ApiProperty({ type: [CaseLineAnswer] }) items!: CaseLineAnswer[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class SectionAnswer {
  @ApiProperty({ format: 'uuid' }) recordId!: string;
  @ApiProperty({ enum: FORM_IDS }) formId!: FormId;
  @ApiProperty({ enum: CATEGORIES }) category!: string;
  @ApiProperty({ format: 'uuid', description: 'Organisation that wrote it' }) writtenBy!: string;
  @ApiProperty({ enum: ['own-work', 'grant', 'safety'] }) because!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) document!: FormDocument;
}

export class CaseAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() jurisdiction!: string;
  @ApiProperty({ type: String, nullable: true }) region!: string | null;
  @ApiProperty({ type: String, nullable: true }) mechanism!: string | null;
  @ApiProperty({ type: Number, nullable: true }) mechanismVersion!: number | null;
  @ApiProperty({ enum: AGE_CLASSES }) ageClass!: string;
  @ApiProperty({ enum: URGENCIES }) urgency!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) stewardId!: string | null;
  @ApiProperty() isSteward!: boolean;
  @ApiProperty() isAssigned!: boolean;
  @ApiProperty(instant) occurredAt!: string;
  @ApiProperty(instant) recordedAt!: string;
  @ApiProperty({ ...instant, nullable: true }) closedAt!: string | null;
  @ApiProperty({ type: [SectionAnswer] }) sections!: SectionAnswer[];
  @ApiProperty({ enum: CATEGORIES, isArray: true }) open!: string[];
  @ApiProperty({
    enum: CATEGORIES,
    isArray: true,
    description: 'Not open to you, whether or not anything is written there',
  })
  withheld!: string[];
}

export class GrantAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty({ enum: CATEGORIES, isArray: true }) categories!: string[];
  @ApiProperty() purpose!: string;
  @ApiProperty() ground!: string;
  @ApiProperty({ type: String, nullable: true }) basis!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) consentId!: string | null;
  @ApiProperty(instant) openedAt!: string;
  @ApiProperty({ ...instant, nullable: true }) until!: string | null;
  @ApiProperty({ ...instant, nullable: true }) closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) closeReason!: string | null;
}

export class GrantsAnswer {
  @ApiProperty({ type: [GrantAnswer] }) items!: GrantAnswer[];
}

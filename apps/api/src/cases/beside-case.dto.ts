import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  EXCEPTION_REASONS,
  type ExceptionReason,
  LINK_KINDS,
  type LinkKind,
  SELF_TAKEN_REASONS,
  type SelfTakenReason,
} from '@panoh/cases';
import { CATEGORIES, type Category } from '@panoh/kernel';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class AssignmentBody {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Member a lead gives the case to; left out to take it oneself',
  })
  @IsOptional()
  @IsUUID()
  membershipId?: string;

  @ApiPropertyOptional({
    enum: SELF_TAKEN_REASONS,
    description: 'Why one takes the case oneself; the lead is told',
  })
  @IsOptional()
  @IsIn(SELF_TAKEN_REASONS)
  reason?: SelfTakenReason;
}

export class AssignmentAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) membershipId!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) givenAt!: string;
}

export class AssignmentsAnswer {
  @ApiProperty({ type: [AssignmentAnswer] }) items!: AssignmentAnswer[];
}

export class LinkBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() otherCaseId!: string;
  @ApiProperty({ enum: LINK_KINDS }) @IsIn(LINK_KINDS) kind!: LinkKind;
}

export class LinkAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: LINK_KINDS }) kind!: LinkKind;
}

export class LinksAnswer {
  @ApiProperty({ type: [LinkAnswer] }) items!: LinkAnswer[];
}

export class ExceptionBody {
  @ApiProperty({ enum: ['threat-to-life', 'break-glass'] })
  @IsIn(['threat-to-life', 'break-glass'])
  ground!: 'threat-to-life' | 'break-glass';
  @ApiProperty({ format: 'uuid' }) @IsUUID() toOrganisationId!: string;
  @ApiProperty({ enum: CATEGORIES, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(CATEGORIES, { each: true })
  categories!: Category[];
  @ApiProperty({ enum: EXCEPTION_REASONS }) @IsIn(EXCEPTION_REASONS) reason!: ExceptionReason;
  @ApiProperty({ minimum: 1, maximum: 60 }) @IsInt() @Min(1) @Max(60) minutes!: number;
}

export class ExceptionLineAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['threat-to-life', 'break-glass'] }) ground!: 'threat-to-life' | 'break-glass';
  @ApiProperty({ format: 'uuid' }) toOrganisationId!: string;
  @ApiProperty({ enum: CATEGORIES, isArray: true }) categories!: readonly Category[];
  @ApiProperty({ enum: EXCEPTION_REASONS }) reason!: ExceptionReason;
  @ApiProperty() minutes!: number;
  @ApiProperty({ format: 'uuid', description: 'Membership that asked' }) askedBy!: string;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) approvedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) approvedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) until!: string | null;
}

export class ExceptionsAnswer {
  @ApiProperty({ type: [ExceptionLineAnswer] }) items!: ExceptionLineAnswer[];
}

export class ExceptionAnswer {
  @ApiProperty({ format: 'uuid' }) exceptionId!: string;
}

export class DoneAnswer {
  @ApiProperty() done!: boolean;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EXTENSION_REASONS, type ExtensionReason, INTERIM_KINDS, type InterimKind } from '@panoh/referrals';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { FormBody, SaidBody } from '../cases/form-body';

const CODE = /^[a-z][a-z0-9-]{1,40}$/;

export class SendReferralsBody extends SaidBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whom to ask; left out in a broadcast' })
  @ValidateIf((body: SendReferralsBody) => body.broadcast !== true)
  @IsUUID()
  organisationId?: string;
  @ApiPropertyOptional({ description: 'Ask everybody who can help at once; urgent needs only' })
  @IsOptional()
  @IsBoolean()
  broadcast?: boolean;
  @ApiPropertyOptional({
    example: 'threat-to-life',
    description: 'A recorded ground that stands in for a consent',
  })
  @IsOptional()
  @Matches(CODE)
  legalBasis?: string;
}

export class ConditionsBody {
  @ApiProperty({ type: [String], example: ['ramp', 'nurse-visits'] })
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(CODE, { each: true })
  codes!: string[];
  @ApiProperty({ description: 'For the sender only; stored sealed' })
  @IsString()
  @MaxLength(500)
  text!: string;
}

export class AcceptanceBody extends SaidBody {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'A bed of the own organisation to keep for the person',
  })
  @IsOptional()
  @IsUUID()
  bedId?: string;
  @ApiPropertyOptional({ type: ConditionsBody })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ConditionsBody)
  conditions?: ConditionsBody;
}

export class ReasonBody extends SaidBody {
  @ApiProperty({ example: 'capacity', description: 'A code of the list the mechanism names for this step' })
  @Matches(CODE)
  reason!: string;
}

export class OfferAnswerBody extends SaidBody {
  @ApiProperty({ description: 'True takes the bed on offer; false leaves it to the next in the queue' })
  @IsBoolean()
  taken!: boolean;
}

export class DepartureBody extends SaidBody {
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'expectedAt needs its zone: Z or +05:00' })
  @MaxLength(60)
  expectedAt?: string;
}

export class HandoverBody extends FormBody {
  @ApiPropertyOptional({ description: 'The giver asks that the receiver answers for the case from now on' })
  @IsOptional()
  @IsBoolean()
  movesStewardship?: boolean;
}

export class FeedbackBody extends SaidBody {
  @ApiProperty({ enum: ['arrived', 'not-arrived', 'plan-made'] })
  @IsIn(['arrived', 'not-arrived', 'plan-made'])
  feedback!: string;
}

export class ReroutingBody extends SaidBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() organisationId!: string;
  @ApiPropertyOptional() @IsOptional() @Matches(CODE) legalBasis?: string;
}

export class InterimBody extends SaidBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() needId!: string;
  @ApiProperty({ enum: INTERIM_KINDS }) @IsIn(INTERIM_KINDS) kind!: InterimKind;
}

export class InterimExtensionBody extends SaidBody {
  @ApiProperty({ enum: EXTENSION_REASONS }) @IsIn(EXTENSION_REASONS) reason!: ExtensionReason;
}

export class DisclosureQuery {
  @ApiProperty({ format: 'uuid' }) @IsUUID() organisationId!: string;
  @ApiPropertyOptional() @IsOptional() @Matches(CODE) legalBasis?: string;
}

export class MatchesQuery {
  @ApiPropertyOptional() @IsOptional() @Matches(CODE) legalBasis?: string;
}

import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  BED_FEATURES,
  BED_STATES,
  type BedFeature,
  type BedProfile,
  type BedState,
  SECURITY_LEVELS,
  type SecurityLevel,
  SERVICE_KINDS,
  SERVICE_URGENCIES,
  type ServiceKind,
  type ServiceOffer,
  type ServiceUrgency,
} from '@panoh/directory';
import type { BedHold } from '@panoh/referrals';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const GENDERS = [
  'Feminine',
  'Masculine',
  'TransgenderFeminine',
  'TransgenderMasculine',
  'NonConforming',
  'NonSpecifiedUnknown',
];
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/;
const CODE = /^[a-z][a-z0-9-]{1,40}$/;

export class ChildAgesBody {
  @ApiProperty() @IsInt() @Min(0) @Max(17) from!: number;
  @ApiProperty() @IsInt() @Min(0) @Max(17) to!: number;
}

export class BedProfileBody implements BedProfile {
  @ApiProperty({ enum: GENDERS, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(GENDERS, { each: true })
  genders!: string[];
  @ApiProperty() @IsInt() @Min(0) @Max(120) ageFrom!: number;
  @ApiProperty() @IsInt() @Min(0) @Max(120) ageTo!: number;
  @ApiProperty({ description: 'How many persons fit' }) @IsInt() @Min(1) @Max(20) persons!: number;
  @ApiProperty({
    type: ChildAgesBody,
    nullable: true,
    description: 'Ages of children who may come along; null for none',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ChildAgesBody)
  children: ChildAgesBody | null = null;
  @ApiProperty() @IsBoolean() acceptsMen!: boolean;
  @ApiProperty({ enum: BED_FEATURES, isArray: true })
  @IsArray()
  @IsIn(BED_FEATURES, { each: true })
  features!: BedFeature[];
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(40)
  @Matches(LANGUAGE, { each: true })
  languages!: string[];
  @ApiProperty({ enum: SECURITY_LEVELS }) @IsIn(SECURITY_LEVELS) securityLevel!: SecurityLevel;
  @ApiProperty({ type: [String], description: 'Codes of must-not that the house promises to keep' })
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(CODE, { each: true })
  keeps!: string[];
}

export class RegisterBedBody {
  @ApiProperty({ description: 'A short name inside the house; never an address' })
  @IsString()
  @MaxLength(16)
  label!: string;
  @ApiProperty({ type: BedProfileBody })
  @ValidateNested()
  @Type(() => BedProfileBody)
  profile!: BedProfileBody;
}

export class ChangeBedBody {
  @ApiPropertyOptional({ enum: BED_STATES }) @IsOptional() @IsIn(BED_STATES) state?: BedState;
  @ApiPropertyOptional({ type: BedProfileBody })
  @IsOptional()
  @ValidateNested()
  @Type(() => BedProfileBody)
  profile?: BedProfileBody;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(1) revision?: number;
}

export class ServiceOfferBody implements ServiceOffer {
  @ApiProperty({ enum: SERVICE_URGENCIES, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(SERVICE_URGENCIES, { each: true })
  urgencies!: ServiceUrgency[];
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(40)
  @Matches(LANGUAGE, { each: true })
  languages!: string[];
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(40)
  @MaxLength(20, { each: true })
  regions!: string[];
  @ApiProperty({ enum: GENDERS, isArray: true }) @IsArray() @IsIn(GENDERS, { each: true }) genders!: string[];
  @ApiProperty() @IsInt() @Min(0) @Max(120) ageFrom!: number;
  @ApiProperty() @IsInt() @Min(0) @Max(120) ageTo!: number;
  @ApiProperty() @IsBoolean() paused!: boolean;
}

export class RegisterServiceBody extends ServiceOfferBody {
  @ApiProperty({ enum: SERVICE_KINDS }) @IsIn(SERVICE_KINDS) kind!: ServiceKind;
}

export class ChangeServiceBody extends PartialType(ServiceOfferBody) {
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(1) revision?: number;
}

export class ListBedsQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() organisationId?: string;
}

export class ListServicesQuery extends ListBedsQuery {
  @ApiPropertyOptional({ enum: SERVICE_KINDS }) @IsOptional() @IsIn(SERVICE_KINDS) kind?: ServiceKind;
}

export class BedHoldAnswer implements BedHold {
  @ApiProperty({ format: 'uuid' }) referralId!: string;
  @ApiProperty({ type: String, nullable: true }) code!: string | null;
  @ApiProperty({ description: 'The person sleeps in it; until then it is only kept' }) taken!: boolean;
}

export class BedAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: BedProfileBody }) profile!: BedProfile;
  @ApiProperty({ enum: ['free', 'held', 'occupied', 'out-of-service'] }) state!: string;
  @ApiProperty() revision!: number;
  @ApiProperty({
    type: BedHoldAnswer,
    nullable: true,
    description: 'For whom it is kept; told to the house whose bed it is',
  })
  hold!: BedHold | null;
}

export class BedsAnswer {
  @ApiProperty({ type: [BedAnswer] }) items!: BedAnswer[];
}

export class ServiceAnswer extends ServiceOfferBody {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty({ enum: SERVICE_KINDS }) kind!: ServiceKind;
  @ApiProperty() revision!: number;
}

export class ServicesAnswer {
  @ApiProperty({ type: [ServiceAnswer] }) items!: ServiceAnswer[];
}

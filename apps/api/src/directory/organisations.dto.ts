import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SERVICE_KINDS, type ServiceKind } from '@panoh/directory';
import { ORGANISATION_TYPES, type OrganisationType } from '@panoh/kernel';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const COUNTRY = /^[A-Z]{2}$/;

export class RegisterOrganisationBody {
  @ApiProperty() @IsString() @MaxLength(200) name!: string;
  @ApiProperty({ enum: ORGANISATION_TYPES }) @IsIn(ORGANISATION_TYPES) type!: OrganisationType;
  @ApiProperty({ example: 'UZ' }) @Matches(COUNTRY) country!: string;
  @ApiProperty({ type: [String], example: ['UZ'] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @Matches(COUNTRY, { each: true })
  jurisdictions!: string[];
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(20) region?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() superiorId?: string;
  @ApiProperty({ example: 'uz', description: 'Id of the calendar of working days' })
  @IsString()
  @MaxLength(20)
  calendar!: string;
  @ApiProperty({ example: 'Asia/Tashkent' }) @IsString() @MaxLength(60) zone!: string;
  @ApiPropertyOptional({ description: 'Where duty mail goes; never a private address' })
  @IsOptional()
  @IsEmail()
  dutyEmail?: string;
  @ApiPropertyOptional({ description: 'Who answers at any hour; never a private number' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  dutyPhone?: string;
}

export class ChangeOrganisationBody {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) name?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsEmail() dutyEmail?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  dutyPhone?: string | null;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Only the administrator of the superior moves it',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  region?: string | null;
  @ApiPropertyOptional({ description: 'The revision the change was made from' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  revision?: number;
}

export class ListOrganisationsQuery {
  @ApiPropertyOptional() @IsOptional() @Matches(COUNTRY) jurisdiction?: string;
  @ApiPropertyOptional({ enum: ORGANISATION_TYPES })
  @IsOptional()
  @IsIn(ORGANISATION_TYPES)
  type?: OrganisationType;
  @ApiPropertyOptional({ example: 'UZ-TK' }) @IsOptional() @IsString() @MaxLength(20) region?: string;
  @ApiPropertyOptional({ description: 'A part of the name' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;
  @ApiPropertyOptional({ enum: SERVICE_KINDS, description: 'Offers it now' })
  @IsOptional()
  @IsIn(SERVICE_KINDS)
  service?: ServiceKind;
  @ApiPropertyOptional({ description: 'Cursor of the page before' }) @IsOptional() @IsUUID() after?: string;
}

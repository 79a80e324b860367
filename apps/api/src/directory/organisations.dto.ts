import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ORGANISATION_TYPES, type OrganisationType } from '@panoh/directory';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
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
}

export class ListOrganisationsQuery {
  @ApiPropertyOptional() @IsOptional() @Matches(COUNTRY) jurisdiction?: string;
  @ApiPropertyOptional({ enum: ORGANISATION_TYPES })
  @IsOptional()
  @IsIn(ORGANISATION_TYPES)
  type?: OrganisationType;
  @ApiPropertyOptional({ description: 'Cursor of the page before' }) @IsOptional() @IsUUID() after?: string;
}

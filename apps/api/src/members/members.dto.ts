import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Permission, PERMISSIONS, type Role, ROLES } from '@panoh/kernel';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export class InviteMemberBody {
  @ApiProperty() @IsString() @MaxLength(250) email!: string;
  @ApiProperty() @IsString() @MaxLength(200) displayName!: string;
  @ApiProperty({ enum: LANGUAGES }) @IsIn(LANGUAGES) language!: string;
  @ApiProperty({ enum: ROLES }) @IsIn(ROLES) role!: Role;
  @ApiProperty({ description: 'Leads confirm memberships and give assignments' }) @IsBoolean() lead!: boolean;
}

const SCOPES = Object.keys(PERMISSIONS).filter((permission) => permission !== 'api-token.issue');

export class IssueApiTokenBody {
  @ApiProperty() @IsString() @MaxLength(100) label!: string;
  @ApiProperty({ enum: SCOPES, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(SCOPES.length)
  @IsIn(SCOPES, { each: true })
  scopes!: Permission[];
  @ApiProperty({ description: 'Days until it expires' }) @IsInt() @Min(1) @Max(365) days!: number;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AGE_CLASSES, type AgeClass, type PersonWish } from '@panoh/cases';
import { invalid } from '@panoh/kernel';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { SaidBody } from './form-body';

class NameBody {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) given?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) family?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) patronymic?: string;
}

/** Whom one looks for. It stands in the body, because addresses are written into logs on the way. */
export class PersonSearchBody {
  @ApiPropertyOptional({ type: NameBody })
  @IsOptional()
  @ValidateNested()
  @Type(() => NameBody)
  name?: NameBody;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(1900) @Max(2200) birthYear?: number;
  @ApiPropertyOptional({ description: 'How many years the birth year may be off' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5)
  within?: number;
  @ApiPropertyOptional() @IsOptional() @IsString() @MinLength(4) @MaxLength(40) documentNumber?: string;
}

/** @throws DomainError PERSON.NOTHING_ASKED */
export function wishIn({ name, birthYear, within = 0, documentNumber }: PersonSearchBody): PersonWish {
  if (name?.given === undefined && name?.family === undefined && documentNumber === undefined)
    throw invalid('PERSON.NOTHING_ASKED', 'Give a name with a birth year, or the number of a document.');
  return {
    name: name && { given: name.given, family: name.family },
    birthDate:
      birthYear === undefined
        ? { certainty: 'unknown' }
        : { certainty: 'estimated', year: birthYear, within },
    documentNumbers: documentNumber === undefined ? [] : [documentNumber],
  };
}

export class NameMatchAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() isAssigned!: boolean;
}

export class NameMatchesAnswer {
  @ApiProperty({ type: [NameMatchAnswer] }) items!: NameMatchAnswer[];
}

export class PossibleMatchAnswer {
  @ApiProperty({
    description: 'True: ask the person for consent to look. It says nothing about which case or whose',
  })
  possible!: boolean;
}

export class RefusalBody extends SaidBody {
  @ApiProperty({ example: 'KZ' }) @Matches(/^[A-Z]{2}$/) jurisdiction!: string;
  @ApiPropertyOptional() @IsOptional() @Matches(/^[A-Z]{2}(-[A-Z0-9]{1,12})?$/) region?: string;
  @ApiProperty({ enum: AGE_CLASSES }) @IsIn(AGE_CLASSES) ageClass!: AgeClass;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Signal note; only its codes are kept',
  })
  @IsObject()
  signal!: Record<string, unknown>;
  @ApiPropertyOptional({ description: 'Code of the list gender' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  gender?: string;
  @ApiPropertyOptional({ description: 'Code of the list age-band' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  ageBand?: string;
}

export class TakeOverBody {
  @ApiProperty({
    example: 'K7Q4-X2M9-C',
    description: 'Code of the card the person was given when they refused',
  })
  @IsString()
  @Length(9, 60)
  code!: string;
}

export class TakeOverAnswer {
  @ApiProperty({ description: 'False when there is no such card; nothing was changed' }) linked!: boolean;
}

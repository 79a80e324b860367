import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Language, LANGUAGES } from '@panoh/kernel';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class SignInBody {
  @ApiProperty({ example: 'consul@almaty.demo.panoh.invalid' }) @IsString() @MaxLength(250) email!: string;
  @ApiProperty() @IsString() @MaxLength(200) password!: string;
  @ApiPropertyOptional({ description: 'Which membership to act as, when there are several' })
  @IsOptional()
  @IsUUID()
  membershipId?: string;
  @ApiPropertyOptional({ description: 'On a shared computer the cookie goes when the browser is closed' })
  @IsOptional()
  @IsBoolean()
  sharedComputer?: boolean;
}

export class ChoosePasswordBody {
  @ApiProperty({ description: 'The secret from the invitation' }) @IsString() @MaxLength(100) secret!: string;
  @ApiProperty({ description: 'At least 12 characters' }) @IsString() @MaxLength(400) password!: string;
}

export class ChooseLanguageBody {
  @ApiProperty({ enum: LANGUAGES }) @IsIn(LANGUAGES) language!: Language;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DISCARD_REASONS, type DiscardReason } from '@panoh/cases';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

/** 192 KiB of ciphertext in base64url: far more than any registration by hand. */
const LONGEST = 262_144;
const BASE64URL = /^[A-Za-z0-9_-]*$/;

/** What is inside is read when its author opens it: only the envelope is looked at here. */
export class SealedRegistrationBody {
  @ApiProperty({ format: 'uuid', description: 'Random, made by the device: sent twice it is one' })
  @IsUUID()
  id!: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() deviceId!: string;
  @ApiProperty({ description: 'Key of the node to which it is sealed' })
  @IsString()
  @MaxLength(80)
  keyId!: string;
  @ApiProperty({ description: 'Encapsulated key, base64url' })
  @Matches(BASE64URL)
  @MaxLength(400)
  enc!: string;
  @ApiProperty({ description: 'base64url' }) @Matches(BASE64URL) @MaxLength(LONGEST) ciphertext!: string;
  @ApiProperty({ example: 'K7Q4-X2M9-C', description: 'Code of the sheaf that stands on the card' })
  @IsString()
  @MaxLength(60)
  code!: string;
  @ApiProperty({ description: 'As the device says it' }) @IsString() @MaxLength(60) occurredAt!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number' },
    example: { 'P2.ru': 1 },
    description: 'Version of each consent text that was read out, by purpose and language',
  })
  @IsObject()
  textVersions!: Record<string, number>;
}

/** What was typed may be wrong in every way; its faults are told field by field. */
const WORD = { type: 'string' as const, nullable: true };
const ROW = { type: 'object' as const, additionalProperties: WORD };
const ANY_VALUE = [
  ...[WORD, { type: 'number' as const }, { type: 'boolean' as const }, ROW],
  { type: 'array' as const, items: ROW },
];

export class MendingBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: { anyOf: ANY_VALUE },
    description: 'The registration as its author put it right; newCode: true asks for another code',
  })
  @IsObject()
  registration!: Record<string, unknown>;
}

export class DiscardingBody {
  @ApiProperty({ enum: DISCARD_REASONS }) @IsIn(DISCARD_REASONS) reason!: DiscardReason;
}

export class ListRepairTasksQuery {
  @ApiPropertyOptional({ description: 'Cursor of the page before' }) @IsOptional() @IsUUID() after?: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LATE_REASONS, type LateReason } from '@panoh/cases';
import { invalid, Temporal } from '@panoh/kernel';
import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';

/** When it happened, as a person says it. */
export class SaidBody {
  @ApiPropertyOptional({ format: 'date-time', description: 'When it happened; now if left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  occurredAt?: string;

  @ApiPropertyOptional({ enum: LATE_REASONS, description: 'Needed when it happened more than 24 hours ago' })
  @IsOptional()
  @IsIn(LATE_REASONS)
  lateReason?: LateReason;
}

/** A filled form: its answers are read against the field catalogue, not here. */
export class FormBody extends SaidBody {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Answers by field id' })
  @IsObject()
  document!: Record<string, unknown>;
}

export function saidIn(body: SaidBody): { occurredAt?: Temporal.Instant; lateReason?: LateReason } {
  return {
    occurredAt: body.occurredAt === undefined ? undefined : instantIn(body.occurredAt),
    lateReason: body.lateReason,
  };
}

/**
 * An instant as a person sends it: what only looks like one is refused, not stumbled over.
 * @throws DomainError TIME.UNREADABLE
 */
export function instantIn(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw invalid('TIME.UNREADABLE', 'Give the time with its offset, for example 2025-03-10T10:20:00+05:00.');
  }
}

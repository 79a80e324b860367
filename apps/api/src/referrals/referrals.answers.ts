import { ApiProperty } from '@nestjs/swagger';
import { CATEGORIES, type Category, type FormDocument, type Temporal } from '@panoh/kernel';
import type {
  Disclosure,
  Exclusion,
  InboxCard,
  Match,
  NeedView,
  RankReason,
  ReferralView,
  WaitingLine,
} from '@panoh/referrals';

const instant = { type: String, format: 'date-time' } as const;
const maybeInstant = { ...instant, nullable: true } as const;
const maybeText = { type: String, nullable: true } as const;
const maybeNumber = { type: Number, nullable: true } as const;
const document = { type: 'object', additionalProperties: true } as const;

export class InboxCardAnswer implements InboxCard {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(maybeText) code!: string | null;
  @ApiProperty({ format: 'uuid' }) needId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() state!: string;
  @ApiProperty() service!: string;
  @ApiProperty() urgency!: string;
  @ApiProperty() attempt!: number;
  @ApiProperty({ format: 'uuid' }) fromOrganisation!: string;
  @ApiProperty(instant) sentAt!: Temporal.Instant;
  @ApiProperty(maybeInstant) answerBy!: Temporal.Instant | null;
  @ApiProperty() seen!: boolean;
  @ApiProperty(maybeNumber) waitingPlace!: number | null;
  @ApiProperty(document) ask!: FormDocument;
}

export class InboxAnswer {
  @ApiProperty({ type: [InboxCardAnswer] }) items!: readonly InboxCardAnswer[];
}

export class HandoverState {
  @ApiProperty() given!: boolean;
  @ApiProperty() taken!: boolean;
}

export class ReferralAnswer implements ReferralView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(maybeText) code!: string | null;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ format: 'uuid' }) needId!: string;
  @ApiProperty() service!: string;
  @ApiProperty() urgency!: string;
  @ApiProperty() attempt!: number;
  @ApiProperty({ format: 'uuid' }) fromOrganisation!: string;
  @ApiProperty({ format: 'uuid' }) toOrganisation!: string;
  @ApiProperty() state!: string;
  @ApiProperty(instant) since!: Temporal.Instant;
  @ApiProperty(instant) sentAt!: Temporal.Instant;
  @ApiProperty(maybeInstant) answerBy!: Temporal.Instant | null;
  @ApiProperty(maybeInstant) arrivedAt!: Temporal.Instant | null;
  @ApiProperty(maybeText) reason!: string | null;
  @ApiProperty({ type: [String] }) conditions!: readonly string[];
  @ApiProperty(maybeText) conditionsInWords!: string | null;
  @ApiProperty(maybeText) offeredBed!: string | null;
  @ApiProperty(maybeText) heldBed!: string | null;
  @ApiProperty(maybeNumber) waitingPlace!: number | null;
  @ApiProperty({ type: HandoverState }) handover!: HandoverState;
  @ApiProperty() ended!: boolean;
  @ApiProperty(document) ask!: FormDocument;
  @ApiProperty({ type: [String], description: 'Steps your organisation could take now' })
  allowed!: readonly string[];
  @ApiProperty() version!: number;
}

export class ReferralLineAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() attempt!: number;
  @ApiProperty({ format: 'uuid' }) toOrganisation!: string;
  @ApiProperty() state!: string;
  @ApiProperty(instant) since!: Temporal.Instant;
  @ApiProperty(instant) sentAt!: Temporal.Instant;
  @ApiProperty(maybeInstant) arrivedAt!: Temporal.Instant | null;
  @ApiProperty({ ...maybeInstant, description: 'When giver and taker had both confirmed' })
  handedOverAt!: Temporal.Instant | null;
  @ApiProperty(maybeInstant) endedAt!: Temporal.Instant | null;
  @ApiProperty(maybeInstant) answerBy!: Temporal.Instant | null;
  @ApiProperty(maybeText) reason!: string | null;
  @ApiProperty({ ...maybeText, format: 'uuid', description: 'Whom the commission proposes to ask next' })
  proposedTo!: string | null;
  @ApiProperty(maybeNumber) waitingPlace!: number | null;
}

export class InterimAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty(instant) beganAt!: Temporal.Instant;
  @ApiProperty(maybeInstant) endsBy!: Temporal.Instant | null;
  @ApiProperty(maybeInstant) endedAt!: Temporal.Instant | null;
}

export class NeedAnswer implements NeedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() service!: string;
  @ApiProperty() urgency!: string;
  @ApiProperty({ enum: ['open', 'placed', 'met', 'withdrawn'] }) state!: NeedView['state'];
  @ApiProperty() attempts!: number;
  @ApiProperty() declines!: number;
  @ApiProperty() expiries!: number;
  @ApiProperty(maybeInstant) firstSentAt!: Temporal.Instant | null;
  @ApiProperty(maybeInstant) placedAt!: Temporal.Instant | null;
  @ApiProperty(maybeInstant) metAt!: Temporal.Instant | null;
  @ApiProperty({ ...maybeNumber, description: 'From the first referral to the arrival' }) minutesToBed!:
    | number
    | null;
  @ApiProperty(maybeInstant) escalatedAt!: Temporal.Instant | null;
  @ApiProperty(document) ask!: FormDocument;
  @ApiProperty({ type: [ReferralLineAnswer] }) referrals!: readonly ReferralLineAnswer[];
  @ApiProperty({ type: InterimAnswer, nullable: true }) interim!: InterimAnswer | null;
  @ApiProperty() version!: number;
}

export class NeedsAnswer {
  @ApiProperty({ type: [NeedAnswer] }) items!: readonly NeedAnswer[];
}

export class MatchAnswer implements Match {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() name!: string;
  @ApiProperty(maybeText) region!: string | null;
  @ApiProperty({ type: [String] }) languages!: readonly string[];
  @ApiProperty({ ...maybeNumber, description: '1 is the best; null cannot be asked' }) rank!: number | null;
  @ApiProperty({ type: [String] }) reasons!: readonly RankReason[];
  @ApiProperty({ type: [String] }) exclusions!: readonly Exclusion[];
  @ApiProperty() freeBeds!: number;
  @ApiProperty() fittingBeds!: number;
}

export class MatchesAnswer {
  @ApiProperty({ type: [MatchAnswer] }) items!: readonly MatchAnswer[];
}

export class DisclosedNow {
  @ApiProperty({ enum: CATEGORIES, isArray: true }) categories!: readonly Category[];
  @ApiProperty(document) ask!: FormDocument;
}

export class DisclosedAfter {
  @ApiProperty({ enum: CATEGORIES, isArray: true }) categories!: readonly Category[];
  @ApiProperty(maybeInstant) until!: Temporal.Instant | null;
}

export class DisclosureAnswer implements Disclosure {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() permitted!: boolean;
  @ApiProperty() purpose!: string;
  @ApiProperty(maybeText) consentId!: string | null;
  @ApiProperty({ type: DisclosedNow }) now!: DisclosedNow;
  @ApiProperty({ type: DisclosedAfter }) afterAcceptance!: DisclosedAfter;
}

export class WaitingAnswer implements WaitingLine {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) referralId!: string;
  @ApiProperty(maybeText) code!: string | null;
  @ApiProperty() profile!: string;
  @ApiProperty() urgency!: string;
  @ApiProperty(instant) since!: Temporal.Instant;
  @ApiProperty() place!: number;
  @ApiProperty(maybeText) offeredBed!: string | null;
}

export class WaitingListAnswer {
  @ApiProperty({ type: [WaitingAnswer] }) items!: readonly WaitingAnswer[];
}

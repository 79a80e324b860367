import type { CaseLine, CaseView, GrantRow } from '@panoh/cases';
import type { Temporal } from '@panoh/kernel';
import type { CaseAnswer, CaseLineAnswer, GrantAnswer } from './cases.dto';
import type { Plain } from './plain';

const text = (at: Temporal.Instant | null): string | null => at?.toString() ?? null;

/** Every field is named here: what is not named does not leave. */
export function caseAnswer({ access, projection }: CaseView): Plain<CaseAnswer> {
  return {
    id: access.caseId,
    code: access.code,
    jurisdiction: access.jurisdiction,
    region: access.region,
    mechanism: access.mechanism,
    mechanismVersion: access.mechanismVersion,
    ageClass: access.ageClass,
    urgency: access.urgency,
    stewardId: access.stewardId,
    isSteward: access.isSteward,
    isAssigned: access.assigned,
    occurredAt: access.occurredAt.toString(),
    recordedAt: access.recordedAt.toString(),
    closedAt: text(access.closedAt),
    sections: projection.sections.map(({ recordId, formId, category, writtenBy, because, document }) => ({
      ...{ recordId, formId, category, writtenBy, because, document },
    })),
    open: [...projection.open],
    withheld: [...projection.withheld],
  };
}

export function caseLineAnswer(line: CaseLine): Plain<CaseLineAnswer> {
  const { id, code, jurisdiction, region, ageClass, urgency, isSteward, isAssigned } = line;
  return {
    ...{ id, code, jurisdiction, region, ageClass, urgency, isSteward, isAssigned },
    recordedAt: line.recordedAt.toString(),
    closedAt: text(line.closedAt),
  };
}

export function grantAnswer(grant: GrantRow): Plain<GrantAnswer> {
  const { id, organisationId, categories, purpose, ground, basis, consentId, closeReason } = grant;
  return {
    ...{ id, organisationId, categories: [...categories], purpose, ground, basis, consentId, closeReason },
    openedAt: grant.openedAt.toString(),
    until: text(grant.until),
    closedAt: text(grant.closedAt),
  };
}

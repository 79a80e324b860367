import { cardOf, type Consent, consentsOf, stateOf } from '@panoh/cases';
import { findOrganisation } from '@panoh/directory';
import { byTime, type Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { ConsentFacts } from './consents-paper';

/** The last answer to each purpose, in the order of the purposes, for whoever may read them. */
export async function consentsFacts(
  tx: ReadTx,
  caseId: string,
): Promise<{ code: string; zone: string; consents: ConsentFacts[] }> {
  const { code } = await cardOf(tx, caseId);
  const last = new Map<string, Consent>();
  for (const consent of [...(await consentsOf(tx, caseId))].sort((one, other) =>
    byTime(one.occurredAt, other.occurredAt),
  ))
    last.set(consent.purpose, consent);
  tx.seen({ kind: 'consent-summary', id: caseId, caseId }, ['consent']);
  const inOrder = [...last.values()].sort((one, other) => number(one.purpose) - number(other.purpose));
  const consents: ConsentFacts[] = [];
  for (const consent of inOrder) consents.push(await factsOf(tx, consent));
  return { code, zone: await readersZone(tx), consents };
}

async function factsOf(tx: ReadTx, consent: Consent): Promise<ConsentFacts> {
  const { purpose, recipientKind, circleKinds, circleCountry, circleRegion, categories, validUntil } =
    consent;
  const receiver =
    recipientKind === 'own-organisation' ? consent.organisationId : consent.recipientOrganisationId;
  const organisation = receiver === null ? undefined : await findOrganisation(tx, receiver);
  return {
    ...{ purpose, recipientKind, circleKinds, circleCountry, circleRegion, categories },
    ...{ state: stateOf(consent, tx.now), until: validUntil, recipientName: organisation?.name ?? null },
    endedAt: earlier(consent.endedAt, validUntil),
  };
}

const earlier = (one: Temporal.Instant | null, other: Temporal.Instant | null): Temporal.Instant | null =>
  one === null || (other !== null && byTime(other, one) < 0) ? other : one;

/** P2 before P10. */
const number = (purpose: string): number => Number(purpose.replace(/\D/g, ''));

async function readersZone(tx: ReadTx): Promise<string> {
  const row = await tx.one<{ zone: string }>(
    `SELECT zone FROM directory.organisation WHERE id = panoh.org()`,
  );
  return row?.zone ?? 'UTC';
}

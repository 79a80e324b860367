import { openGrant } from '@panoh/cases';
import { findOrganisation } from '@panoh/directory';
import { type Category, invalid, refused } from '@panoh/kernel';
import type { Effect, Mechanism } from '@panoh/mechanisms';
import type { Tx } from '@panoh/platform';

/** Who receives, where a step discloses, and what allows it. */
export interface Disclosure {
  readonly caseId: string;
  readonly recipientId?: string;
  readonly consentId?: string;
  /** A ground of the mechanism that stands in for a consent: `criminal-report`. */
  readonly legalBasis?: string;
}

type Disclosed = Extract<Effect, { kind: 'disclose' }>;

/**
 * A step that discloses opens a grant for exactly one organisation. The step says the most it opens, the person
 * may have allowed less; cases checks the consent again under lock.
 * @throws DomainError PATHWAY.RECIPIENT_MISSING, PATHWAY.RECIPIENT_KIND, PATHWAY.CONSENT_MISSING, GRANT.*
 */
export async function openDisclosed(
  tx: Tx,
  mechanism: Mechanism,
  disclosure: Disclosure,
  effects: readonly Effect[],
): Promise<void> {
  for (const effect of effects)
    if (effect.kind === 'disclose' && goesToOrganisation(mechanism, effect))
      await open(tx, mechanism, disclosure, effect);
}

/** What is told to the family (P8) opens no case to anybody. */
const goesToOrganisation = (mechanism: Mechanism, { purposes }: Disclosed): boolean =>
  [...mechanism.consents.recipients.values()].some(({ name }) => purposes.includes(name));

async function open(
  tx: Tx,
  mechanism: Mechanism,
  { caseId, recipientId, consentId }: Disclosure,
  effect: Disclosed,
): Promise<void> {
  const purpose = effect.purposes[0] ?? '';
  if (recipientId === undefined)
    throw invalid(
      'PATHWAY.RECIPIENT_MISSING',
      'This step passes information on. Name the organisation that receives it.',
      { purpose },
    );
  const most = [effect.categories].flat().filter((category) => category !== 'consented');
  const grant = { caseId, organisationId: recipientId, purpose };
  if ('legalBasis' in effect.ground) {
    const { legalBasis } = effect.ground;
    await checkKind(tx, mechanism, recipientId, purpose);
    const grantId = await openGrant(tx, {
      ...grant,
      categories: most,
      ground: 'legal-basis',
      basis: legalBasis,
    });
    tx.record({
      type: 'disclosure.without-consent',
      subject: { kind: 'grant', id: grantId },
      caseId,
      data: { legalBasis, toOrganisation: recipientId },
    });
    return;
  }
  if (consentId === undefined)
    throw invalid('PATHWAY.CONSENT_MISSING', 'This step rests on a consent. Name it by its id.', { purpose });
  const allowed = await consented(tx, caseId, consentId);
  const categories =
    effect.categories === 'consented' ? allowed : most.filter((one) => allowed.includes(one));
  await openGrant(tx, { ...grant, categories, ground: 'consent', consentId });
}

/** The law names a kind of body, not whomever one likes: a reported crime goes to the police. */
async function checkKind(tx: Tx, mechanism: Mechanism, recipientId: string, purpose: string): Promise<void> {
  const recipient = await findOrganisation(tx, recipientId);
  const kinds = [...mechanism.consents.recipients].filter(([, { name }]) => name === purpose);
  if (recipient !== undefined && kinds.some(([kind]) => kind === recipient.type)) return;
  throw refused(
    'PATHWAY.RECIPIENT_KIND',
    'This ground lets only bodies of a certain kind be told. Choose one of them.',
    { organisationTypes: kinds.map(([kind]) => kind) },
  );
}

async function consented(tx: Tx, caseId: string, consentId: string): Promise<Category[]> {
  const row = await tx.one<{ categories: Category[] }>(
    `SELECT categories FROM cases.consent WHERE id = $1 AND case_id = $2`,
    [consentId, caseId],
  );
  return row?.categories ?? [];
}

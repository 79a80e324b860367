import { ageFacts, invalid, notFound, refused, type Temporal } from '@panoh/kernel';
import { getMechanism } from '@panoh/lawbook';
import type { Keyring, Tx, Vault } from '@panoh/platform';
import { TOKEN_KEY_VERSION, tokensOf, wishesOf } from '../data/person-tokens';
import { checkOccurredAt, type LateReason } from '../domain/occurred-at';
import { accessIn, askAccess, type CaseAccess } from '../queries/require-access';
import { changeAgeClass } from './change-case';
import { formFacts } from './form-ground';
import { lockOf } from './lock-case';
import { type SavedRecord, saveRecord } from './save-record';

export interface PersonToRegister {
  readonly caseId: string;
  /** The person form of the catalogue. */
  readonly document: unknown;
  /** An act among the sources of the case's mechanism that obliges to register, where there is no consent P2. */
  readonly legalBasis?: string;
  readonly occurredAt?: Temporal.Instant;
  readonly lateReason?: LateReason;
  readonly ifRevision?: number;
}

/**
 * Writes who the person is, under a live consent P2 or a recorded legal basis, and the tokens by which the
 * own organisation finds the case again.
 * @throws DomainError PERSON.NO_CONSENT, PERSON.NO_BASIS, FORM.INVALID, VERSION.STALE
 */
export async function registerPerson(
  tx: Tx,
  vault: Vault,
  keyring: Keyring,
  person: PersonToRegister,
): Promise<SavedRecord> {
  const { caseId, legalBasis } = person;
  const [locked = [], found = [], consents = []] = await tx.together([
    lockOf(caseId),
    askAccess(caseId),
    { text: REGISTRATION_CONSENT, values: [caseId] },
  ]);
  const access = accessIn(tx, found, 'person');
  if (locked.length === 0 || !access.reaches) throw notFound();
  if (access.kind === 'code-only') throw noConsent();
  const occurredAt = checkOccurredAt(person.occurredAt, tx.now, person.lateReason);
  if (legalBasis !== undefined) await checkBasis(tx, access, legalBasis);
  const consentId = (consents as { id: string }[])[0]?.id;
  if (consentId === undefined && legalBasis === undefined) throw noConsent();
  const saved = await saveRecord(tx, vault, {
    ...person,
    formId: 'person',
    occurredAt,
    facts: { ageClass: access.ageClass },
    ground: consentId === undefined ? 'legal-basis' : 'consent',
    consentId,
  });
  await putTokens(tx, keyring, caseId, saved);
  await treatAsChild(tx, access, saved);
  tx.record({
    type: 'person.registered',
    subject: { kind: 'case', id: caseId },
    caseId,
    occurredAt,
    data: {
      recordId: saved.recordId,
      ground: consentId === undefined ? 'legal-basis' : 'consent',
      basis: legalBasis ?? null,
    },
  });
  return saved;
}

/** Doubt speaks for the child (R11); that somebody is an adult after all is decided, never computed. */
async function treatAsChild(
  tx: Tx,
  { caseId, ageClass }: CaseAccess,
  { document }: SavedRecord,
): Promise<void> {
  if (ageClass === 'child') return;
  const { isChild, ageDisputed } = ageFacts(document, (await formFacts(tx, ageClass)).today);
  // A dispute stays a dispute until somebody assesses it: she is treated as a child, not written down as one.
  if (ageDisputed) await changeAgeClass(tx, { caseId, ageClass: 'age-disputed' });
  else if (isChild) await changeAgeClass(tx, { caseId, ageClass: 'child' });
}

/** Only an act obliges anybody: a report, a standard or a proposal of ours does not, and no word somebody types. */
async function checkBasis(
  tx: Tx,
  { mechanism, mechanismVersion }: CaseAccess,
  legalBasis: string,
): Promise<void> {
  const law =
    mechanism === null || mechanismVersion === null
      ? undefined
      : await getMechanism(tx, mechanism, mechanismVersion);
  if (law?.sources.get(legalBasis)?.kind === 'act') return;
  throw invalid(
    'PERSON.NO_BASIS',
    'This is no act of the mechanism that the case follows. Name one that is listed, or ask for consent P2.',
  );
}

/**
 * Held until the commit: it cannot be withdrawn meanwhile. Asked as a range, or PostgreSQL might look for it among all
 * consents that run, in the index of those that run out.
 */
const REGISTRATION_CONSENT = `SELECT id FROM cases.consent WHERE case_id = $1 AND purpose = 'P2' AND answer = 'given'
    AND ended_at IS NULL AND tstzrange(valid_from, valid_until) @> panoh.now()
  ORDER BY recorded_at DESC LIMIT 1 FOR SHARE`;

async function putTokens(tx: Tx, keyring: Keyring, caseId: string, { document }: SavedRecord): Promise<void> {
  for (const wish of wishesOf(document)) {
    const tokens = tokensOf(keyring, wish);
    for (const [kind, list] of Object.entries(tokens))
      if (list.length > 0)
        tx.later({
          text: `SELECT cases.put_tokens($1, $2, $3, $4)`,
          values: [caseId, kind, TOKEN_KEY_VERSION, list],
        });
  }
}

const noConsent = (): Error =>
  refused(
    'PERSON.NO_CONSENT',
    'Nobody is registered by name without their consent (P2). Ask for it first, or name the law that obliges you.',
  );

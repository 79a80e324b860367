import { randomUUID } from 'node:crypto';
import { requireAccess } from '@panoh/cases';
import {
  type FormDocument,
  formComplete,
  type FormFacts,
  invalid,
  localDay,
  refused,
  Temporal,
  validateForm,
} from '@panoh/kernel';
import { codebooksInForce } from '@panoh/lawbook';
import type { Tx, Vault } from '@panoh/platform';
import { sealTriage } from '../data/sealed-ask';
import { askOf } from '../domain/ask';
import { vulnerabilityOf } from '../domain/waiting-order';
import { occurredAt, type Said } from './take-step';

export interface NewNeed extends Said {
  readonly caseId: string;
  /** The referral form (F7) as the client sent it. */
  readonly document: unknown;
}

/**
 * Says what the person needs: one service, how urgently, when, and for what profile. What is asked is
 * sealed; the row beside it holds the codes that queues and clocks run on.
 * @throws DomainError FORM.INVALID, FORM.INCOMPLETE, NEED.NO_MECHANISM, TIME.*
 */
export async function openNeed(tx: Tx, vault: Vault, need: NewNeed): Promise<{ needId: string }> {
  const access = await requireAccess(tx, need.caseId, 'steward');
  if (access.mechanism === null || access.mechanismVersion === null)
    throw refused(
      'NEED.NO_MECHANISM',
      'No mechanism is in force where this person is helped. Ask your coordinator.',
    );
  const at = occurredAt(tx, need);
  const document = await readAsk(tx, need.document, {
    isChild: access.ageClass === 'child',
    ageDisputed: access.ageClass === 'age-disputed',
    today: localDay(tx.now, await zoneOf(tx)),
  });
  const ask = askOf(document);
  const needId = randomUUID();
  const writtenBy = access.stewardId ?? '';
  await tx.sql(
    `INSERT INTO referrals.need (id, case_id, opened_by, mechanism, mechanism_version, service, urgency, arrival_from,
       arrival_until, vulnerability, occurred_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[
        needId,
        need.caseId,
        writtenBy,
        access.mechanism,
        access.mechanismVersion,
        ask.service,
        ask.urgency,
      ],
      ...[instantOf(document, 'arrivalFrom'), instantOf(document, 'arrivalUntil'), vulnerabilityOf(ask), at],
    ],
  );
  await sealTriage(
    tx,
    vault,
    { caseId: need.caseId, needId, referralId: null, formId: 'referral', writtenBy },
    document,
  );
  tx.record({
    type: 'need.opened',
    subject: { kind: 'need', id: needId },
    caseId: need.caseId,
    occurredAt: at,
    data: { service: ask.service, urgency: ask.urgency },
    fields: Object.keys(document).map((field) => `referral.${field}`),
  });
  return { needId };
}

async function readAsk(tx: Tx, sent: unknown, facts: FormFacts): Promise<FormDocument> {
  const reading = validateForm('referral', sent, facts, await codebooksInForce(tx));
  if (!reading.ok)
    throw invalid('FORM.INVALID', 'Some answers cannot be stored. Correct the fields that are named.', {
      fields: reading.faults.map(({ field, code }) => ({ field, problem: code })),
    });
  const { complete, missing } = formComplete('referral', reading.document, facts);
  if (!complete)
    throw invalid('FORM.INCOMPLETE', 'The referral form is not complete. Answer what is missing.', {
      missing,
    });
  return reading.document;
}

async function zoneOf(tx: Tx): Promise<string> {
  const row = await tx.one<{ zone: string }>(
    `SELECT zone FROM directory.organisation WHERE id = panoh.org()`,
  );
  return row?.zone ?? 'UTC';
}

function instantOf(document: FormDocument, field: string): Temporal.Instant | null {
  const value = document[field];
  return typeof value === 'string' ? Temporal.Instant.from(value) : null;
}

import { consentFor, consentsOf, isTreatedAsChild } from '@panoh/cases';
import { type Category, type FormDocument, notFound, type Temporal } from '@panoh/kernel';
import type { ReadTx, Vault } from '@panoh/platform';
import { readNeed } from '../data/lock-need';
import { openAsks } from '../data/sealed-ask';
import { disclosedAfter, mayBeAsked, purposeFor } from '../domain/referral-facts';
import { findRecipient } from './find-recipient';

/** What an organisation will see of a need: before it answers, and after it has accepted. */
export interface Disclosure {
  readonly organisationId: string;
  /** False where the never-list or the jurisdiction keeps it out, or nobody has consented. */
  readonly permitted: boolean;
  readonly purpose: string;
  readonly consentId: string | null;
  readonly now: { readonly categories: readonly Category[]; readonly ask: FormDocument };
  readonly afterAcceptance: {
    readonly categories: readonly Category[];
    readonly until: Temporal.Instant | null;
  };
}

export async function disclosureOf(
  tx: ReadTx,
  vault: Vault,
  needId: string,
  organisationId: string,
): Promise<Disclosure> {
  const { file, mechanism, never, stewards } = await readNeed(tx, needId);
  const receiver = await findRecipient(tx, organisationId);
  if (receiver === undefined || !stewards) throw notFound();
  const purpose = purposeFor(mechanism, receiver);
  const sought = { purpose, recipient: receiver, at: tx.now, ofChild: isTreatedAsChild(file.age_class) };
  const consent = consentFor(await consentsOf(tx, file.id), sought) ?? null;
  const permitted = consent !== null && mayBeAsked(never, receiver, file.jurisdiction);
  const ask = (await openAsks(tx, vault, [needId])).get(needId);
  const after = permitted ? disclosedAfter(mechanism, { consent, legalBasis: null, purpose }, receiver) : [];
  return {
    ...{ organisationId, permitted, purpose, consentId: consent?.id ?? null },
    now: { categories: permitted ? ['triage'] : [], ask: permitted ? (ask?.document ?? {}) : {} },
    afterAcceptance: { categories: after, until: consent?.validUntil ?? null },
  };
}

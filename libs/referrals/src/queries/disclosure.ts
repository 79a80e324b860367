import { consentFor, consentsOf, isTreatedAsChild } from '@panoh/cases';
import { type Category, type FormDocument, notFound, type Temporal } from '@panoh/kernel';
import type { ReadTx, Vault } from '@panoh/platform';
import { readNeed } from '../data/lock-need';
import { openAsks } from '../data/sealed-ask';
import { disclosedAfter, mayBeAsked, purposeFor } from '../domain/referral-facts';
import { coveredBy, groundStands } from '../commands/without-consent';
import { findRecipient } from './find-recipient';

/** What an organisation will see of a need: before it answers, and after it has accepted. */
export interface Disclosure {
  readonly organisationId: string;
  /** False where the never-list or the jurisdiction keeps it out, nobody has consented, or the ground named is not there. */
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
  { organisationId, legalBasis }: { organisationId: string; legalBasis?: string | undefined },
): Promise<Disclosure> {
  const matter = await readNeed(tx, needId);
  const { file, mechanism, never, stewards } = matter;
  const receiver = await findRecipient(tx, organisationId);
  if (receiver === undefined || !stewards) throw notFound();
  const purpose = purposeFor(mechanism, receiver);
  const sought = { purpose, recipient: receiver, at: tx.now, ofChild: isTreatedAsChild(file.age_class) };
  // As sending does: what names a ground rests on that ground alone, also beside a consent.
  const consent =
    legalBasis === undefined ? (consentFor(await consentsOf(tx, file.id), sought) ?? null) : null;
  const footing = { consent, legalBasis: legalBasis ?? null, purpose };
  const stands =
    legalBasis === undefined ? consent !== null : await groundStands(tx, matter, receiver.id, legalBasis);
  const permitted = stands && mayBeAsked(never, receiver, file.jurisdiction);
  const ask = (await openAsks(tx, vault, [needId])).get(needId);
  const most = permitted ? disclosedAfter(mechanism, footing, receiver) : [];
  const after = await coveredBy(tx, file.id, receiver.id, { legalBasis: footing.legalBasis, most });
  return {
    ...{ organisationId, permitted, purpose, consentId: consent?.id ?? null },
    now: { categories: permitted ? ['triage'] : [], ask: permitted ? (ask?.document ?? {}) : {} },
    afterAcceptance: { categories: after, until: consent?.validUntil ?? null },
  };
}

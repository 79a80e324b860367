import { type Category, type DomainError, refused } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { CaseCodes } from '../data/load-matter';
import type { NeedMatter } from '../data/lock-need';
import { REFERRAL_TRACK } from '../domain/decide';

const CHILD_PROTECTION = 'child-protection';
const THREAT_TO_LIFE = 'threat-to-life';

/**
 * A ground that stands in for a consent must be there, not only be named: a child is one or may be, and that
 * life is in danger two persons have said, for this organisation, within the time they gave it (design §6).
 * @throws DomainError REFERRAL.NOT_A_CHILD, REFERRAL.NO_EXCEPTION
 */
export async function checkGround(
  tx: ReadTx,
  file: CaseCodes,
  receiverId: string,
  legalBasis: string,
): Promise<void> {
  const missing = await missingGround(tx, file, receiverId, legalBasis);
  if (missing !== undefined) throw missing;
}

/** Whether sending would go out on it: the mechanism takes this ground for a consent, and the ground is there. */
export async function groundStands(
  tx: ReadTx,
  { file, mechanism }: Pick<NeedMatter, 'file' | 'mechanism'>,
  receiverId: string,
  legalBasis: string,
): Promise<boolean> {
  const sending = mechanism.tracks.get(REFERRAL_TRACK)?.actions.get('send');
  const isKnown = sending?.withoutConsent.some(({ name }) => name === legalBasis) ?? false;
  return isKnown && (await missingGround(tx, file, receiverId, legalBasis)) === undefined;
}

async function missingGround(
  tx: ReadTx,
  file: CaseCodes,
  receiverId: string,
  legalBasis: string,
): Promise<DomainError | undefined> {
  if (legalBasis === CHILD_PROTECTION && file.age_class === 'adult')
    return refused(
      'REFERRAL.NOT_A_CHILD',
      'The person is an adult and decides alone. Ask for the consent, or dispute the age first.',
    );
  if (legalBasis === THREAT_TO_LIFE && (await agreedFor(tx, file.id, receiverId, 'now')).length === 0)
    return refused(
      'REFERRAL.NO_EXCEPTION',
      'Danger to life goes before a consent when a second person agrees. Ask for the exception for this organisation first.',
    );
  return undefined;
}

/** What accepting opens on such a ground: of an exception no more than the second person agreed to. */
export async function coveredBy(
  tx: ReadTx,
  caseId: string,
  receiverId: string,
  { legalBasis, most }: { legalBasis: string | null; most: readonly Category[] },
): Promise<readonly Category[]> {
  if (legalBasis !== THREAT_TO_LIFE) return most;
  const agreed = await agreedFor(tx, caseId, receiverId, 'ever');
  return most.filter((category) => category === 'triage' || agreed.includes(category));
}

async function agreedFor(
  tx: ReadTx,
  caseId: string,
  receiverId: string,
  when: 'now' | 'ever',
): Promise<Category[]> {
  const rows = await tx.sql<{ category: Category }>(
    `SELECT DISTINCT unnest(categories) AS category FROM cases.access_grant
     WHERE case_id = $1 AND organisation_id = $2 AND ground = 'threat-to-life'
       AND ($3 OR closed_at IS NULL AND until > panoh.now())`,
    [caseId, receiverId, when === 'ever'],
  );
  return rows.map(({ category }) => category);
}

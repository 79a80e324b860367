import { lockCase, type NeverList } from '@panoh/cases';
import { notFound, type OrganisationType } from '@panoh/kernel';
import { getMechanism } from '@panoh/lawbook';
import type { Mechanism } from '@panoh/mechanisms';
import type { ReadTx, Tx } from '@panoh/platform';
import { refuseUnconfirmed } from '../domain/acting-as';
import { withInstants } from './instants';
import { type CaseCodes, NEED_INSTANTS } from './load-matter';
import type { NeedRow } from './rows';

/** A need with what a new referral of it is decided on. */
export interface NeedMatter {
  readonly file: CaseCodes;
  readonly never: NeverList;
  readonly need: NeedRow;
  readonly mechanism: Mechanism;
  readonly actingType: OrganisationType | null;
  readonly stewards: boolean;
  readonly watches: boolean;
}

/** Locks the case first, then reads; consent, need and referrals are locked by whoever needs them, in that order. */
export async function lockNeed(tx: Tx, needId: string): Promise<NeedMatter> {
  const located = await tx.one<{ case_id: string }>(`SELECT case_id FROM referrals.need WHERE id = $1`, [
    needId,
  ]);
  if (located === undefined) throw notFound();
  await lockCase(tx, located.case_id);
  const matter = await readNeed(tx, needId);
  refuseUnconfirmed(tx.actor);
  return matter;
}

/** @throws DomainError NOT_FOUND: only who carries or watches the need sees it as a whole */
export async function readNeed(tx: ReadTx, needId: string): Promise<NeedMatter> {
  const row = await tx.one<Omit<NeedMatter, 'mechanism'>>(
    `SELECT to_jsonb(n) AS need,
       jsonb_build_object('id', c.id, 'code', c.code, 'jurisdiction', c.jurisdiction, 'region', c.region,
         'age_class', c.age_class, 'urgency', c.urgency) AS file,
       (SELECT jsonb_build_object('kinds', kinds, 'organisations', organisations) FROM cases.never_list(c.id)) AS never,
       (SELECT own.type FROM directory.organisation AS own WHERE own.id = panoh.org()) AS "actingType",
       cases.stewards(c.id) AS stewards, cases.watches(c.id) AS watches
     FROM referrals.need AS n JOIN cases.case_file AS c ON c.id = n.case_id WHERE n.id = $1`,
    [needId],
  );
  const isOwn = row !== undefined && (row.stewards || row.watches || tx.actor.kind === 'system');
  if (!isOwn) throw notFound();
  const need = withInstants(row.need, NEED_INSTANTS);
  return {
    ...row,
    need,
    never: row.never,
    mechanism: await getMechanism(tx, need.mechanism, need.mechanism_version),
  };
}

import { type Codebooks, type FormFacts, localDay } from '@panoh/kernel';
import { codebooksInForce, WHICH_CODEBOOKS } from '@panoh/lawbook';
import type { Tx } from '@panoh/platform';
import type { AgeClass } from '../domain/case-words';

/** What every form is judged by: where the acting organisation's days begin and end, and the lists in force. */
export interface FormGround {
  readonly zone: string;
  readonly books: Codebooks;
}

/** Asked once in a unit of work, and both in one message: the acting organisation stays the same, and so do the lists. */
export async function groundOf(tx: Tx): Promise<FormGround> {
  const ground = grounds.get(tx) ?? askGround(tx);
  grounds.set(tx, ground);
  // A savepoint may be undone and the transaction go on.
  ground.catch(() => grounds.delete(tx));
  return ground;
}

const grounds = new WeakMap<Tx, Promise<FormGround>>();

async function askGround(tx: Tx): Promise<FormGround> {
  const [zones = [], lists] = await tx.together([
    { text: `SELECT zone FROM directory.organisation WHERE id = panoh.org()` },
    WHICH_CODEBOOKS,
  ]);
  const [row] = zones as { zone: string }[];
  return { zone: row?.zone ?? 'UTC', books: await codebooksInForce(tx, lists) };
}

/** The age class of the case, and today where the organisation is. */
export async function formFacts(tx: Tx, ageClass: AgeClass): Promise<FormFacts> {
  return {
    isChild: ageClass === 'child',
    ageDisputed: ageClass === 'age-disputed',
    today: localDay(tx.now, (await groundOf(tx)).zone),
  };
}

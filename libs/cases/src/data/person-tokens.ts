import {
  birthYears,
  type FormDocument,
  type PartialDate,
  type PersonName,
  personTokenInputs,
  type TokenInput,
} from '@panoh/kernel';
import type { Keyring } from '@panoh/platform';

/** Raised when the secret changes; better folding only adds tokens. */
export const TOKEN_KEY_VERSION = 1;

export interface PersonWish {
  readonly name?: PersonName;
  readonly birthDate?: PartialDate;
  readonly documentNumbers?: readonly string[];
}

/** The keyed tokens of what is known of a person: equal tokens are a hint, never a proof. */
export function tokensOf(keyring: Keyring, wish: PersonWish): Record<TokenInput['kind'], Buffer[]> {
  const inputs = personTokenInputs({
    name: wish.name,
    birthYear: birthYears(wish.birthDate),
    documents: (wish.documentNumbers ?? []).map((number) => ({ number })),
  });
  const keyed = (kind: TokenInput['kind']): Buffer[] =>
    inputs
      .filter((input) => input.kind === kind)
      .map(({ text }) => keyring.keyedHash('person-token', `${kind} ${text}`));
  return { 'name-year': keyed('name-year'), document: keyed('document') };
}

/** The person form holds one name and other names, each of which somebody may search. */
export function wishesOf(document: FormDocument): PersonWish[] {
  const others = Array.isArray(document.otherNames) ? (document.otherNames as { name?: PersonName }[]) : [];
  const names = [document.name as PersonName | undefined, ...others.map(({ name }) => name)];
  const birthDate = document.birthDate as PartialDate | undefined;
  const papers = Array.isArray(document.documents) ? (document.documents as { number?: string }[]) : [];
  const documentNumbers = papers.flatMap(({ number }) => number ?? []);
  return [...names.flatMap((name) => (name ? [{ name, birthDate }] : [])), { documentNumbers }];
}

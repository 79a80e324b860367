import { type DomainError, invalid } from '../errors';

export type Texts<Keys extends readonly string[]> = Readonly<Record<Keys[number], string>>;

export interface TextFileRules {
  /** Where the document was read, for whoever mends it. */
  readonly file: string;
  /** Of the refusal. */
  readonly code: string;
  /** What may stand between braces, key by key: nothing where a key is not named. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/**
 * What one parsed file says in one language. A key is the way to a text: `language`, `mail/subject`.
 * Every reading throws a DomainError that names the file and the key where the file does not hold what is asked.
 */
export class TextFile {
  constructor(
    private readonly document: unknown,
    private readonly rules: TextFileRules,
  ) {}

  text(key: string): string {
    return this.checked(this.at(key), key);
  }

  /**
   * All texts of a part. A key nobody asks for is refused like a missing one: it is a misspelled one.
   * @param besides keys of the part that are read in another way
   */
  texts<Keys extends readonly string[]>(
    part: string,
    keys: Keys,
    besides: readonly string[] = [],
  ): Texts<Keys> {
    const extra = Object.keys(this.at(part) ?? {}).find(
      (key) => !keys.includes(key) && !besides.includes(key),
    );
    if (extra !== undefined) throw this.wrong(`${part}/${extra}`);
    return Object.fromEntries(keys.map((key) => [key, this.text(`${part}/${key}`)])) as Texts<Keys>;
  }

  list(key: string, length: number): readonly string[] {
    const found = this.at(key);
    if (!Array.isArray(found) || found.length !== length) throw this.wrong(key);
    return found.map((text) => this.checked(text, key));
  }

  private at(key: string): unknown {
    return key
      .split('/')
      .reduce(
        (within, name) =>
          typeof within === 'object' && within !== null
            ? (within as Record<string, unknown>)[name]
            : undefined,
        this.document,
      );
  }

  private checked(found: unknown, key: string): string {
    if (typeof found !== 'string' || found.trim() === '') throw this.wrong(key);
    const used = [...found.matchAll(/\{([^}]*)\}/g)].map(([, word]) => word ?? '');
    if (!used.every((word) => this.rules.words[key]?.includes(word))) throw this.wrong(key);
    return found.trim();
  }

  private wrong(key: string): DomainError {
    const { file, code } = this.rules;
    return invalid(
      code,
      `${file}: "${key}" is missing, empty, not known or uses a word that is not known there.`,
    );
  }
}

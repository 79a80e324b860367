import { type DomainError, invalid } from '../errors';

/** A value read from a file, together with where it stands, so that a refusal can say where to look. */
export class FileEntry {
  constructor(
    private readonly value: unknown,
    private readonly place: string,
  ) {}

  get present(): boolean {
    return this.value !== undefined;
  }

  wrong(sentence: string): DomainError {
    return invalid('CALENDAR.INVALID', `${this.place}: ${sentence}`);
  }

  /** The entries of a mapping; a key that is not known is a spelling mistake. */
  fields<Key extends string>(known: readonly Key[]): Record<Key, FileEntry> {
    const entries = this.mapping();
    const stranger = entries.find(([key]) => !(known as readonly string[]).includes(key));
    if (stranger) throw this.wrong(`"${stranger[0]}" is not known here. Known are ${known.join(', ')}.`);
    const found = new Map(entries);
    return Object.fromEntries(
      known.map((key) => [key, found.get(key) ?? new FileEntry(undefined, `${this.place}, ${key}`)]),
    ) as Record<Key, FileEntry>;
  }

  mapping(): [key: string, entry: FileEntry][] {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      throw this.wrong('a mapping is expected.');
    return Object.entries(this.value).map(([key, value]) => [
      key,
      new FileEntry(value, `${this.place}, ${key}`),
    ]);
  }

  list(): FileEntry[] {
    if (!Array.isArray(this.value)) throw this.wrong('a list is expected.');
    return this.value.map((value, index) => new FileEntry(value, `${this.place}, entry ${index + 1}`));
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value.trim() === '') throw this.wrong('a text is expected.');
    return this.value;
  }

  whole(least: number, most: number): number {
    if (!Number.isInteger(this.value) || (this.value as number) < least || (this.value as number) > most)
      throw this.wrong(`a whole number from ${least} to ${most} is expected.`);
    return this.value as number;
  }

  oneOf<Word extends string>(words: readonly Word[]): Word {
    const word = words.find((known) => known === this.value);
    if (word === undefined) throw this.wrong(`one of ${words.join(', ')} is expected.`);
    return word;
  }
}

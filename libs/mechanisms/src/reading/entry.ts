import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { FaultCode, Place } from '../model/fault';
import type { Word } from '../model/mechanism';

/** What an entry needs of the file it stands in. */
export interface Notes {
  wrong(code: FaultCode, sentence: string, at: Place): void;
  placeOf(node: Node | null): Place;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * One value of a file, and where it stands. Reading never stops at the first mistake: a mistake is written
 * down on the page and an empty value returned, so that all mistakes of a file are told at once.
 */
export class Entry {
  constructor(
    private readonly node: unknown,
    readonly at: Place,
    private readonly page: Notes,
    private readonly path: string,
  ) {}

  get present(): boolean {
    return this.node !== undefined;
  }

  get isText(): boolean {
    return isScalar(this.node) && typeof this.node.value === 'string';
  }

  wrong(code: FaultCode, sentence: string): void {
    this.page.wrong(code, sentence, this.at);
  }

  /** A map with known keys. An unknown key is a mistake: it would be read as law and do nothing. */
  fields<K extends string>(required: readonly K[], optional: readonly K[] = []): Record<K, Entry> {
    const known = [...required, ...optional];
    const found = new Map<string, Entry>();
    for (const { name, at, value } of this.pairs()) {
      if (!(known as readonly string[]).includes(name))
        this.page.wrong(
          'MECHANISM.KEY_UNKNOWN',
          `"${name}" is not known here. Known: ${known.join(', ')}.`,
          at,
        );
      found.set(name, value);
    }
    if (isMap(this.node))
      for (const key of required)
        if (!found.has(key))
          this.wrong('MECHANISM.KEY_MISSING', `${this.path || 'The file'} must say "${key}".`);
    const absent = new Entry(undefined, this.at, this.page, this.path);
    return Object.fromEntries(known.map((key) => [key, found.get(key) ?? absent])) as Record<K, Entry>;
  }

  /** A map whose keys are names given by the file itself. */
  named(accept: RegExp = NAME): { readonly name: string; readonly at: Place; readonly value: Entry }[] {
    const pairs = this.pairs();
    for (const { name, at } of pairs)
      if (!accept.test(name))
        this.page.wrong('MECHANISM.NAME', `"${name}" is not a name: use small letters and hyphens.`, at);
    return pairs.filter(({ name }) => accept.test(name));
  }

  text(): string {
    if (!this.present) return '';
    if (isScalar(this.node) && typeof this.node.value === 'string' && this.node.value.trim() !== '')
      return this.node.value;
    this.wrong('MECHANISM.SHAPE', `${this.path} must be a text.`);
    return '';
  }

  isWhole(least: number): boolean {
    return (
      isScalar(this.node) && Number.isSafeInteger(this.node.value) && (this.node.value as number) >= least
    );
  }

  whole(least: number): number {
    if (isScalar(this.node) && this.isWhole(least)) return this.node.value as number;
    if (this.present) this.wrong('MECHANISM.SHAPE', `${this.path} must be a whole number from ${least}.`);
    return least;
  }

  flag(): boolean {
    if (!this.present) return false;
    if (isScalar(this.node) && typeof this.node.value === 'boolean') return this.node.value;
    this.wrong('MECHANISM.SHAPE', `${this.path} must be true or false.`);
    return false;
  }

  oneOf<W extends string>(words: readonly W[], fallback: W): W {
    if (!this.present) return fallback;
    const text = this.text();
    const word = words.find((one) => one === text);
    if (word === undefined && text !== '')
      this.wrong('MECHANISM.WORD_UNKNOWN', `"${text}" is not one of: ${words.join(', ')}.`);
    return word ?? fallback;
  }

  /** One word or a list of words. */
  words(): Word[] {
    return this.entries().flatMap((entry) => {
      const name = entry.text();
      return name === '' ? [] : [{ name, at: entry.at }];
    });
  }

  word(): Word {
    return { name: this.text(), at: this.at };
  }

  someOf<W extends string>(words: readonly W[]): W[] {
    return this.entries().flatMap((entry) => {
      const word = words.find((one) => one === entry.text());
      if (word === undefined)
        entry.wrong('MECHANISM.WORD_UNKNOWN', `This is not one of: ${words.join(', ')}.`);
      return word === undefined ? [] : [word];
    });
  }

  /** The items of a list; a single value stands for a list of one. */
  entries(): Entry[] {
    if (!this.present) return [];
    if (!isSeq(this.node)) return [this];
    return this.node.items.map(
      (item) => new Entry(item, isNode(item) ? this.page.placeOf(item) : this.at, this.page, this.path),
    );
  }

  private pairs(): { readonly name: string; readonly at: Place; readonly value: Entry }[] {
    if (!this.present) return [];
    if (!isMap(this.node)) {
      if (this.path !== '') this.wrong('MECHANISM.SHAPE', `${this.path} must be a map of names.`);
      return [];
    }
    return this.node.items.flatMap(({ key, value }) => {
      const at = this.page.placeOf(isNode(key) ? key : null);
      if (!isScalar(key) || typeof key.value !== 'string') {
        this.page.wrong('MECHANISM.NAME', 'A key must be a plain word.', at);
        return [];
      }
      const path = this.path === '' ? key.value : `${this.path}.${key.value}`;
      // What is missing in a map, or behind a key, is missing where its name stands.
      const place = isScalar(value) && value.value !== null ? this.page.placeOf(value) : at;
      return [{ name: key.value, at, value: new Entry(value, place, this.page, path) }];
    });
  }
}

/** What stands in a column where nothing is known. */
export const UNKNOWN = 0;

/** The words of one column, each by the number under which it was first met; 0 stands for nothing known. */
export class Dictionary<Word> {
  private readonly numbers = new Map<string, number>();
  private readonly met: Word[] = [];

  constructor(private readonly textOf: (word: Word) => string) {}

  numberOf(word: Word | null): number {
    if (word === null) return UNKNOWN;
    const text = this.textOf(word);
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.met.push(word);
    this.numbers.set(text, this.met.length);
    return this.met.length;
  }

  /** By number, from 1 on. */
  get words(): readonly Word[] {
    return this.met;
  }
}

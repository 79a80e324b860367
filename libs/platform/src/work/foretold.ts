import type { Statement } from './statement';

/**
 * What was asked together with BEGIN, because it is known what the change asks first. An answer is good only for
 * that question in that place: as soon as anything else is asked or written, all that is left is asked anew.
 */
export class Foretold {
  private place = 0;

  constructor(
    private readonly questions: readonly Statement[],
    private readonly answers: readonly unknown[][],
  ) {}

  answer(asked: readonly Statement[]): unknown[][] | undefined {
    const next = this.questions.slice(this.place, this.place + asked.length);
    if (next.length < asked.length || !asked.every((question, index) => isSame(question, next[index]))) {
      this.forget();
      return undefined;
    }
    this.place += asked.length;
    return this.answers.slice(this.place - asked.length, this.place);
  }

  forget(): void {
    this.place = this.questions.length;
  }
}

const isSame = ({ text, values = [] }: Statement, other: Statement | undefined): boolean =>
  other?.text === text && values.every((value, index) => value === other.values?.[index]);

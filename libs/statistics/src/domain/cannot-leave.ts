import type { ReleaseRefusal } from './release-state';

/** These tables cannot leave as they are: no fault of the program, and no error in its log. */
export class CannotLeave extends Error {
  readonly refusal: ReleaseRefusal;

  constructor(code: string, { attack = null, tables = [] }: Partial<Omit<ReleaseRefusal, 'code'>> = {}) {
    super(code);
    this.name = 'CannotLeave';
    this.refusal = { code, attack, tables };
  }
}

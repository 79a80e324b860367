import type { ReactNode } from 'react';

/** What every way of answering is given. */
export interface AnswerProps<Value> {
  readonly label: ReactNode;
  readonly description: ReactNode;
  readonly error: ReactNode;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

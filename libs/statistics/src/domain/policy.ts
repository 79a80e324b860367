/** What a table on the screen may say; `config/disclosure/policy.yaml` explains each number. */
export interface DisclosurePolicy {
  /** Counts from 1 up to but not including it are hidden. */
  readonly threshold: number;
  readonly mostCells: number;
  readonly mostFilters: number;
  readonly questionsADay: number;
}

/** Under five, two people who know of each other find the third: no installation may go lower. */
const LOWEST_THRESHOLD = 5;

/** @throws Error in one sentence naming file and key */
export function checkPolicy(parsed: unknown, file: string): DisclosurePolicy {
  const content = recordOf(parsed);
  const screen = recordOf(content['screen']);
  const whole = (from: Record<string, unknown>, key: string, lowest: number): number => {
    const value = from[key];
    if (typeof value === 'number' && Number.isInteger(value) && value >= lowest) return value;
    throw new Error(`${file}: "${key}" must be a whole number, at least ${String(lowest)}.`);
  };
  return {
    threshold: whole(content, 'threshold', LOWEST_THRESHOLD),
    mostCells: whole(screen, 'most-cells', 1),
    mostFilters: whole(screen, 'most-filters', 0),
    questionsADay: whole(screen, 'questions-a-day', 1),
  };
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

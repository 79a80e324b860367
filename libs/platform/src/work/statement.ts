/** One statement and its values. Its text is prepared once on each connection, so it comes from a small fixed set. */
export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** A statement that nothing waits for, and in which words it refuses. */
export interface Write extends Statement {
  /**
   * What the caller is told where the database refuses; undefined leaves the fault as it is.
   * @param code SQLSTATE, or what the statement itself gave to `panoh.refuse_unless`
   * @param fault as the database told it
   */
  readonly refusal?: (code: string, fault: unknown) => Error | undefined;
}

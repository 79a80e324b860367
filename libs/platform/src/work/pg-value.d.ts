/** node-pg's own rule for how a value goes over the wire; it has no types. */
declare module 'pg/lib/utils' {
  export function prepareValue(value: unknown): string | Buffer | null;
}

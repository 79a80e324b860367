/** As far as our tests read with it; the package has no types. */
declare module 'jsonstat-toolkit' {
  export interface JsonStat {
    readonly class: string | null;
    readonly id: readonly string[];
    readonly size: readonly number[];
    readonly label: string | null;
    Dataset(place: number): JsonStat;
    Data(place: Readonly<Record<string, string>>): {
      readonly value: number | null;
      readonly status: string | null;
    };
  }
  function read(document: object): JsonStat;
  export { read as default };
}

import { createRequire } from 'node:module';
import path from 'node:path';
import { checkout } from '../../support/checkout';

/** Peers have a package.json of their own, and no types here. */
export const peer = createRequire(path.join(checkout, 'test/bench/peers/package.json'));

export type Row = readonly unknown[];

export interface DuckConnection {
  run(text: string): Promise<unknown>;
  runAndReadAll(text: string): Promise<{ getRows(): Row[] }>;
  closeSync(): void;
}

interface DuckDb {
  readonly DuckDBInstance: { create(place: string): Promise<{ connect(): Promise<DuckConnection> }> };
}

export async function openDuckDb(): Promise<DuckConnection> {
  const { DuckDBInstance } = peer('@duckdb/node-api') as DuckDb;
  return (await DuckDBInstance.create(':memory:')).connect();
}

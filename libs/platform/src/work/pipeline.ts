import type { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type { PoolClient } from 'pg';
import { prepareValue } from 'pg/lib/utils';
import { ourTypes, toParameters } from '../database/database';
import type { Statement } from './statement';

type Row = Record<string, unknown>;
type Parser = (text: string) => unknown;

/** What node-pg lends to whoever speaks the protocol himself. */
interface Wire extends EventEmitter {
  readonly stream: Duplex;
  parse(statement: { name: string; text: string }): void;
  bind(portal: { statement: string; values: readonly unknown[] }): void;
  describe(portal: { type: 'P'; name: string }): void;
  execute(portal: { portal: string; rows: number }): void;
  sync(): void;
}

export interface Asked extends Statement {
  /** Asked once: it is not kept prepared. */
  readonly passing?: boolean;
  /** Nobody reads its rows: they are not described. */
  readonly mute?: boolean;
}

const names = new Map<string, string>();
const prepared = new WeakMap<Wire, Set<string>>();

function nameOf({ text, passing }: Asked): string {
  if (passing === true) return '';
  const name = names.get(text) ?? `panoh_${String(names.size)}`;
  names.set(text, name);
  return name;
}

/**
 * Statements that travel in one message and are answered in one. PostgreSQL works them in their order; where
 * one fails, none after it is worked. node-pg calls the methods named `handle…`, see its Submittable.
 */
export class Pipeline {
  /** How many were worked: where it failed, the place of the one that did. */
  worked = 0;
  /** What PostgreSQL says it did last: COMMIT is answered by ROLLBACK where a statement had failed before. */
  done = '';
  private readonly wanted: readonly (Asked & { name: string })[];
  private readonly answers: Row[][] = [];
  private rows: Row[] = [];
  private fields: readonly { readonly name: string; readonly parse: Parser }[] = [];
  private settle: { resolve(answers: Row[][]): void; reject(fault: unknown): void } | undefined;
  private stopListening: () => void = () => undefined;
  private unreadable: unknown;

  constructor(readonly statements: readonly Asked[]) {
    this.wanted = statements.map((statement) => ({
      ...statement,
      name: nameOf(statement),
      values: toParameters(statement.values ?? []).map(prepareValue),
    }));
  }

  /** @returns the rows of each statement, in their order */
  on(client: PoolClient): Promise<Row[][]> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      client.query(this as unknown as { submit(): void });
    });
  }

  submit(wire: Wire): null {
    const known = prepared.get(wire) ?? new Set();
    prepared.set(wire, known);
    const parsing: string[] = [];
    const onParsed = (): void => void known.add(parsing.shift() ?? '');
    wire.on('parseComplete', onParsed);
    this.stopListening = () => wire.off('parseComplete', onParsed);
    wire.stream.cork();
    for (const { name, text, values = [], mute } of this.wanted) {
      if (name === '' || !(known.has(name) || parsing.includes(name))) {
        wire.parse({ name, text });
        parsing.push(name);
      }
      wire.bind({ statement: name, values });
      if (mute !== true) wire.describe({ type: 'P', name: '' });
      wire.execute({ portal: '', rows: 0 });
    }
    wire.sync();
    wire.stream.uncork();
    return null;
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.fields = fields.map(({ name, dataTypeID }) => ({ name, parse: ourTypes.getTypeParser(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    try {
      this.rows.push(this.read(fields));
    } catch (fault) {
      this.unreadable ??= fault;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.done = text;
    this.answers.push(this.rows);
    this.rows = [];
    this.fields = [];
    this.worked += 1;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handleReadyForQuery(): void {
    this.stopListening();
    if (this.unreadable === undefined) this.settle?.resolve(this.answers);
    else this.settle?.reject(this.unreadable);
  }

  handleError(fault: unknown): void {
    this.stopListening();
    this.settle?.reject(fault);
  }

  private read(cells: (string | null)[]): Row {
    const row: Row = {};
    for (const [index, { name, parse }] of this.fields.entries()) {
      const text = cells[index];
      row[name] = text == null ? null : parse(text);
    }
    return row;
  }
}

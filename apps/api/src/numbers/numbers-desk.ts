import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { SystemActor } from '@panoh/kernel';
import { type PerturbationTable, perturbationTable } from '@panoh/disclosure';
import { Database, type ReadTx, Work } from '@panoh/platform';
import { CountingRoom, type DisclosurePolicy, readPolicy } from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';

const POLICY = 'disclosure/policy.yaml';
const CONNECTIONS = 2;
const ACTOR: SystemActor = { kind: 'system', program: 'api', cause: 'counting' };

/** Where facts are counted: the login of statistics, which sees facts and nothing else, and the policy. */
@Injectable()
export class NumbersDesk implements OnModuleInit, OnModuleDestroy {
  private opening: Promise<Database> | undefined;
  private counting: CountingRoom | undefined;
  private read: DisclosurePolicy | undefined;
  private table: PerturbationTable | undefined;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** A policy that protects nobody stops the api before it answers anybody. */
  onModuleInit(): void {
    if ('database' in this.house) this.read = this.policy;
  }

  get policy(): DisclosurePolicy {
    const file = path.join(this.house.config.PANOH_CONFIG, POLICY);
    this.read ??= readPolicy(readFileSync(file, 'utf8'), POLICY);
    return this.read;
  }

  /** How much noise which count gets by its key. */
  get noise(): PerturbationTable {
    return (this.table ??= perturbationTable(this.policy.noise));
  }

  /** Opened when somebody asks: an installation without analysts holds no facts in memory. */
  get room(): CountingRoom {
    this.counting ??= new CountingRoom({
      read: (query) => this.readFacts(query),
      secret: this.house.keyring.secretFor('cell-key'),
    });
    return this.counting;
  }

  private async readFacts<Answer>(query: (tx: ReadTx) => Promise<Answer>): Promise<Answer> {
    this.opening ??= Database.open(this.house.config.databaseUrl('statistics'), {
      size: CONNECTIONS,
      name: 'statistics',
    });
    const database = await this.opening.catch((fault: unknown) => {
      this.opening = undefined;
      throw fault;
    });
    return new Work(database).read(ACTOR, 'statistics', query);
  }

  async onModuleDestroy(): Promise<void> {
    await this.counting?.close();
    const database = await this.opening?.catch(() => undefined);
    await database?.close();
  }
}

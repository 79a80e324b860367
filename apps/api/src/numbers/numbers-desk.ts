import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { MemberActor } from '@panoh/kernel';
import { Database, type ReadTx, Work } from '@panoh/platform';
import { type DisclosurePolicy, readPolicy } from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';

const POLICY = 'disclosure/policy.yaml';
const CONNECTIONS = 3;

/** Where facts are counted: the login of statistics, which sees facts and nothing else, and the policy. */
@Injectable()
export class NumbersDesk implements OnModuleInit, OnModuleDestroy {
  private opening: Promise<Database> | undefined;
  private read: DisclosurePolicy | undefined;

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

  /** Opened when somebody asks: an installation without analysts needs no connection for them. */
  async count<Answer>(actor: MemberActor, query: (tx: ReadTx) => Promise<Answer>): Promise<Answer> {
    this.opening ??= Database.open(this.house.config.databaseUrl('statistics'), {
      size: CONNECTIONS,
      name: 'statistics',
    });
    const database = await this.opening.catch((fault: unknown) => {
      this.opening = undefined;
      throw fault;
    });
    return new Work(database).read(actor, 'statistics', query);
  }

  async onModuleDestroy(): Promise<void> {
    const database = await this.opening?.catch(() => undefined);
    await database?.close();
  }
}

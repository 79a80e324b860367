import type { PanohConfig } from '../config/config';
import { Database, type EntityClass } from '../database/database';
import { Listener } from '../database/listener';
import { checkInstallation, type Installation, refuseTooStrongRole } from '../installation/installation';
import { createLogger, describeFault, type Logger } from '../logging/logger';
import { Bell } from '../queue/bell';
import { openQueues, type Queues } from '../queue/queues';
import { Keyring } from '../vault/keyring';
import { NodeKey } from '../vault/node-key';
import { Vault } from '../vault/vault';
import { Work } from '../work/unit-of-work';

/** What a program stands on; opened once, closed once. */
export interface House {
  readonly config: PanohConfig;
  readonly installation: Installation;
  readonly database: Database;
  readonly work: Work;
  readonly vault: Vault;
  readonly keyring: Keyring;
  readonly nodeKey: NodeKey;
  readonly queues: Queues;
  readonly logger: Logger;
  /**
   * Calls `heard` at once, and whenever something may have been said on the channel (NOTIFY); a reminder to look,
   * never the news itself. Ends with the house.
   */
  listen(channel: string, heard: () => void): { close(): Promise<void> };
  close(): Promise<void>;
}

/** @throws Error in one sentence when a role is too strong, or database, kind and keyring do not belong together */
export async function openHouse(
  config: PanohConfig,
  program: 'api' | 'worker',
  entities: EntityClass[] = [],
): Promise<House> {
  const logger = createLogger(program, config.PANOH_LOG_LEVEL);
  const keyring = Keyring.read(config.required('PANOH_KEYRING'));
  const opened: { close(): Promise<void> }[] = [];
  const closeAll = async (): Promise<void> => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  try {
    const size = config.PANOH_DATABASE_POOL;
    const database = await Database.open(config.databaseUrl(program), { size, name: program, entities });
    opened.push(database);
    await refuseTooStrongRole(database);
    const installation = await checkInstallation(database, config, keyring.id);
    const keys = await Database.open(config.databaseUrl('keys'), { size: 4, name: `${program}-keys` });
    opened.push(keys);
    const queues = openQueues(config);
    opened.push(queues);
    const bell = new Bell(queues, (fault) =>
      logger.warn(
        { fault: describeFault(fault) },
        'the queue cannot be reached; the outbox is polled each second',
      ),
    );
    const work = new Work(database, () => bell.ring());
    const vault = new Vault(keys, keyring, installation.nodeId);
    const nodeKey = new NodeKey(keyring);
    const listen = (channel: string, heard: () => void): Listener => {
      const listener = new Listener(config.databaseUrl(program), channel, heard);
      opened.push(listener);
      return listener;
    };
    return {
      config,
      installation,
      database,
      work,
      vault,
      keyring,
      nodeKey,
      queues,
      logger,
      listen,
      close: closeAll,
    };
  } catch (fault) {
    await closeAll();
    throw fault;
  }
}

import { type House, openHouse, readConfig } from '@panoh/platform';
import { OrganisationEntity } from '@panoh/directory';
import type { Clone } from './clone';
import { templateClone } from './postgres';

/**
 * The api's and the worker's house on a clone of this file's own, opened before its tests and closed after them.
 * @returns asks for it inside a test or hook
 */
export function useHouse(): () => {
  api: House;
  worker: House;
  environment: Readonly<Record<string, string>>;
  superuser: string;
} {
  let clone: Clone | undefined;
  let opened: { api: House; worker: House } | undefined;
  beforeAll(async () => {
    clone = await templateClone();
    const config = readConfig({ ...clone.environment, PANOH_LOG_LEVEL: 'silent' });
    opened = {
      api: await openHouse(config, 'api', [OrganisationEntity]),
      worker: await openHouse(config, 'worker', [OrganisationEntity]),
    };
  });
  // In this order: a database that goes while somebody is connected breaks their connection.
  afterAll(async () => {
    await opened?.api.close();
    await opened?.worker.close();
    await clone?.drop();
  });
  return () => {
    if (clone === undefined || opened === undefined)
      throw new Error('The house stands only while the tests of its file run.');
    return { ...opened, environment: clone.environment, superuser: clone.superuser };
  };
}

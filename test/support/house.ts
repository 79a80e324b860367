import { type House, openHouse, readConfig } from '@panoh/platform';
import { OrganisationEntity } from '@panoh/directory';
import { useClone } from './postgres';

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
  const clone = useClone();
  let opened: { api: House; worker: House } | undefined;
  beforeAll(async () => {
    const config = readConfig({ ...clone().environment, PANOH_LOG_LEVEL: 'silent' });
    opened = {
      api: await openHouse(config, 'api', [OrganisationEntity]),
      worker: await openHouse(config, 'worker', [OrganisationEntity]),
    };
  });
  afterAll(async () => {
    await opened?.api.close();
    await opened?.worker.close();
  });
  return () => {
    if (opened === undefined) throw new Error('The house stands only while the tests of its file run.');
    return { ...opened, environment: clone().environment, superuser: clone().superuser };
  };
}

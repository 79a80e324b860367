import 'reflect-metadata';
import { OrganisationEntity } from '@panoh/directory';
import { describeFault, openHouse, readConfig } from '@panoh/platform';
import { createApplication } from './application';

async function main(): Promise<void> {
  const config = readConfig();
  const house = await openHouse(config, 'api', [OrganisationEntity]);
  const application = await createApplication(house);
  const stop = async (): Promise<void> => {
    await application.close();
    await house.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  await application.listen({ port: config.PORT, host: config.PANOH_HOST });
  house.logger.info(
    { address: await application.getUrl(), installation: house.installation.kind },
    'the api answers',
  );
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : JSON.stringify(describeFault(fault))}\n`);
  process.exit(1);
});

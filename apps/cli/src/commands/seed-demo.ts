import { OrganisationEntity } from '@panoh/directory';
import { DEMO_PASSWORD } from '@panoh/identity';
import { openHouse } from '@panoh/platform';
import { type Command, UsageError } from '../command';
import { demoOrganisations } from '../demo/organisations';
import { seedEarlierHistory } from '../demo/seed-earlier-history';
import { seedPeople } from '../demo/seed-people';
import { tellStories } from '../demo/tell-stories';
import { plainWords } from '../read-words';

export const seedDemo: Command = {
  name: 'seed demo',
  summary: 'fill a demo installation with invented organisations, people and cases',
  help: `
Works on a demo or test installation only. What is there already stays as it is, so it may run at every start.
Prints the demo's accounts as JSON.`,
  async run(args, config) {
    plainWords(args, 'seed demo');
    if (config.PANOH_KIND === 'real')
      throw new UsageError('This is a real installation: it never holds demo accounts.');
    const api = await openHouse(config, 'api', [OrganisationEntity]);
    const worker = await openHouse(config, 'worker', [OrganisationEntity]);
    try {
      const members = await seedPeople(worker.work, api.work);
      await seedEarlierHistory(worker);
      await tellStories({ api, worker }, members);
      const nameOf = new Map(demoOrganisations.map((organisation) => [organisation.key, organisation.name]));
      const accounts = members.map(({ email, role, organisation, language }) => ({
        email,
        password: DEMO_PASSWORD,
        role,
        organisation: nameOf.get(organisation),
        language,
      }));
      process.stdout.write(`${JSON.stringify(accounts, null, 2)}\n`);
    } finally {
      await api.close();
      await worker.close();
    }
  },
};

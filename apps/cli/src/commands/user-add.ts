import { parseArgs } from 'node:util';
import { findOrganisation } from '@panoh/directory';
import { inviteUser } from '@panoh/identity';
import { type Role, ROLES, type SystemActor } from '@panoh/kernel';
import { Database, Work } from '@panoh/platform';
import { type Command, UsageError } from '../command';

const ACTOR: SystemActor = { kind: 'system', program: 'cli', cause: 'user add' };

export const userAdd: Command = {
  name: 'user add',
  summary: 'invite a user into an organisation and print the link with which they choose a password',
  help: `
panoh user add --email NAME@EXAMPLE.ORG --name "Display Name" --organisation ID --role ROLE [--lead] [--language ru]

Roles: ${ROLES.join(', ')}.
The link is valid for seven days and is shown only once; give it to the person in a safe way. A lead of the
organisation confirms the membership before it can read persons; the first lead is confirmed by this command.`,
  async run(args, config) {
    const wish = parse(args);
    const worker = await Database.open(config.databaseUrl('worker'), { size: 1, name: 'cli' });
    try {
      const invited = await new Work(worker).run(ACTOR, async (tx) => {
        if ((await findOrganisation(tx, wish.organisationId)) === undefined)
          throw new UsageError(
            'There is no organisation with that id. The directory lists them: GET /api/v1/organisations',
          );
        return inviteUser(tx, { ...wish, confirmed: wish.lead });
      });
      process.stdout.write(
        `Invited. Link for the person alone: ${config.PANOH_PUBLIC_URL}/invitation#${invited.secret}\n`,
      );
    } finally {
      await worker.close();
    }
  },
};

function parse(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      organisation: { type: 'string' },
      role: { type: 'string' },
      language: { type: 'string', default: 'en' },
      lead: { type: 'boolean', default: false },
    },
  });
  const { email, name, organisation, role } = values;
  if (email === undefined || name === undefined || organisation === undefined || role === undefined)
    throw new UsageError('Give --email, --name, --organisation and --role. See: panoh user add --help');
  if (!(ROLES as readonly string[]).includes(role))
    throw new UsageError(`There is no role "${role}". Roles: ${ROLES.join(', ')}.`);
  return {
    email,
    displayName: name,
    organisationId: organisation,
    role: role as Role,
    lead: values.lead,
    language: values.language,
  };
}

import { findOrganisation } from '@panoh/directory';
import { inviteUser } from '@panoh/identity';
import { type Role, ROLES, type SystemActor } from '@panoh/kernel';
import { Database, type Tx, Work } from '@panoh/platform';
import { type Command, UsageError } from '../command';
import { readWords } from '../read-words';
import { isUuid } from '../uuid-argument';

const NO_ORGANISATION =
  'There is no organisation with that id. The directory lists them: GET /api/v1/organisations';
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
          throw new UsageError(NO_ORGANISATION);
        return inviteUser(tx, { ...wish, confirmed: wish.lead && !(await hasLead(tx, wish.organisationId)) });
      });
      process.stdout.write(
        `Invited. Link for the person alone: ${config.PANOH_PUBLIC_URL}/invitation#${invited.secret}\n`,
      );
    } finally {
      await worker.close();
    }
  },
};

/** Whoever leads already confirms all others: the operator vouches for the first alone. */
async function hasLead(tx: Tx, organisationId: string): Promise<boolean> {
  const lead = await tx.one(
    `SELECT 1 FROM identity.membership
     WHERE organisation_id = $1 AND lead AND confirmed_at IS NOT NULL AND ended_at IS NULL LIMIT 1`,
    [organisationId],
  );
  return lead !== undefined;
}

function parse(args: readonly string[]) {
  const { values } = readWords(args, 'user add', {
    most: 0,
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
  if (!isUuid(organisation)) throw new UsageError(NO_ORGANISATION);
  return {
    email,
    displayName: name,
    organisationId: organisation,
    role: role as Role,
    lead: values.lead,
    language: values.language,
  };
}

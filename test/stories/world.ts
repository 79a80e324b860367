import { randomUUID } from 'node:crypto';
import { type NewOrganisation, OrganisationEntity, registerOrganisation } from '@panoh/directory';
import { inviteUser } from '@panoh/identity';
import { localText, type Role, type SystemActor, Temporal } from '@panoh/kernel';
import { Database, Work } from '@panoh/platform';
import { Client } from 'pg';
import type { Clone } from '../support/clone';
import { setClock } from '../support/clock';
import { Person } from '../support/http';
import { useClone } from '../support/postgres';
import { type Programs, startPrograms } from '../support/programs';
import { MailServer } from '../support/smtp';
import { PASSWORD } from './password';
import { settled } from './quiet';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'story' };
/** Stands in every mail as the place to sign in. */
export const PUBLIC_URL = 'https://refuge.story.panoh.invalid';

export interface Organisation extends NewOrganisation {
  readonly id: string;
}

/** Somebody who is signed in as what they are, at a desk of their own. */
export interface Member {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly organisation: Organisation;
  readonly desk: Person;
}

type OrganisationWish = Pick<NewOrganisation, 'name' | 'country'> & Partial<NewOrganisation>;

/** Api, worker and a mail server on a database of their own; its clock stands where the story is. */
export class World {
  private constructor(
    readonly clone: Clone,
    readonly programs: Programs,
    readonly mail: MailServer,
    private readonly operator: Database,
    private readonly superuser: Client,
    private readonly zone: string,
  ) {}

  static async begin(clone: Clone, day: string, zone: string): Promise<World> {
    const mail = await MailServer.start();
    const smtp = { PANOH_SMTP_URL: mail.url, PANOH_PUBLIC_URL: PUBLIC_URL };
    const programs = await startPrograms(clone, smtp).catch(async (error: unknown) => {
      await mail.stop();
      throw error;
    });
    const operator = await Database.open(clone.environment['PANOH_DATABASE_URL_WORKER'] ?? '', {
      ...{ size: 2, name: 'story', entities: [OrganisationEntity] },
    });
    const superuser = new Client({ connectionString: clone.superuser });
    await superuser.connect();
    const world = new World(clone, programs, mail, operator, superuser, zone);
    await world.itIs(`${day}T00:00`);
    return world;
  }

  async end(): Promise<void> {
    await this.programs.stop();
    await this.operator.close();
    await this.superuser.end();
    await this.mail.stop();
  }

  /**
   * Time goes on to a moment. What was done before has its consequences first: in the middle of a transaction the
   * clock would be one thing for its first statement and another for its last.
   * @param local "2025-03-10T10:20" where the story happens, or in another zone
   */
  async itIs(local: string, zone = this.zone): Promise<void> {
    await settled(this);
    await setClock(
      this.clone,
      Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString(),
    );
  }

  /** The minute at which something is or was, where the story happens: "2025-03-10 16:10". */
  minute(instant: string | null, zone = this.zone): string | null {
    if (instant === null) return null;
    return localText(Temporal.Instant.from(instant), zone).slice(0, 16).replace('T', ' ');
  }

  /** Looks where no screen looks: the superuser sees every row. */
  async look<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.superuser.query<Row>(statement, values)).rows;
  }

  /** The lead of an organisation of their own; what is not said of it is that of an NGO of its country. */
  async somebody(name: string, role: Role, wish: OrganisationWish, language = 'ru'): Promise<Member> {
    const organisation: Organisation = {
      id: randomUUID(),
      type: 'NGO',
      jurisdictions: [wish.country],
      region: null,
      superiorId: null,
      calendar: wish.country.toLowerCase(),
      zone: this.zone,
      dutyEmail: null,
      ...wish,
    };
    await new Work(this.operator).run(OPERATOR, (tx) => registerOrganisation(tx, organisation));
    return this.member(organisation, { name, role, language, lead: true });
  }

  /** Somebody who works beside them and leads nobody. */
  colleague({ organisation }: Member, name: string, role: Role): Promise<Member> {
    return this.member(organisation, { name, role, language: 'ru', lead: false });
  }

  /** Invited, chooses a password by the link, signs in. */
  private async member(
    organisation: Organisation,
    wish: { name: string; role: Role; language: string; lead: boolean },
  ): Promise<Member> {
    const { name, role, language, lead } = wish;
    const email = `${name.toLowerCase()}@story.panoh.invalid`;
    const invitation = { email, displayName: name, language, organisationId: organisation.id, role, lead };
    const invited = await new Work(this.operator).run(OPERATOR, (tx) =>
      inviteUser(tx, { ...invitation, confirmed: true }),
    );
    const desk = new Person(this.programs.url);
    const chosen = await desk.post('/api/v1/password', { secret: invited.secret, password: PASSWORD });
    if (chosen.status !== 204) throw new Error(`${email} could not choose a password: ${chosen.status}`);
    const { signedIn, memberships } = await desk.signIn(email, PASSWORD);
    // Somebody of the same name is the same person, who works for both.
    const here = memberships.find(({ organisationId }) => organisationId === organisation.id);
    if (!signedIn) await desk.signIn(email, PASSWORD, here?.membershipId);
    return { name, email, language, organisation, desk };
  }
}

/**
 * A world for the story of one file, begun before it and ended after it.
 * @param day on which the story begins
 * @param people makes whoever is in it; a story that fails to begin fails here
 */
export function useWorld<People>(
  day: string,
  zone: string,
  people: (world: World) => Promise<People>,
): () => { readonly world: World } & People {
  let begun: ({ readonly world: World } & People) | undefined;
  let world: World | undefined;
  // Before the clone is dropped: hooks run in the order in which they are named.
  afterAll(() => world?.end());
  const clone = useClone();
  beforeAll(async () => {
    world = await World.begin(clone(), day, zone);
    begun = { world, ...(await people(world)) };
  }, 60_000);
  return () => {
    if (begun === undefined) throw new Error('The world exists only while the story of its file is told.');
    return begun;
  };
}

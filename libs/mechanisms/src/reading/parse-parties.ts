import { ORGANISATION_TYPES, type Role, ROLES } from '@panoh/kernel';
import type { Place } from '../model/fault';
import type { Party } from '../model/mechanism';
import { PROGRAMS, RELATIONS, TOLD_BY_RELATION } from '../model/words';
import type { Cite } from './cite';
import type { Entry } from './entry';

/** What one file says of a party: who it is (in one file only), or only what else it may do. */
export interface PartyPart {
  readonly name: string;
  readonly who: Omit<Party, 'may'> | undefined;
  readonly may: ReadonlyMap<string, Place>;
  readonly at: Place;
}

const RESERVED: readonly string[] = [...PROGRAMS, ...TOLD_BY_RELATION];

export function parseParties(section: Entry, cite: Cite): PartyPart[] {
  return section.named().map(({ name, at, value }) => {
    if (RESERVED.includes(name))
      value.wrong('MECHANISM.NAME', `"${name}" has a meaning already: choose another name.`);
    const { roles, organisations, relation, lead, may, source } = value.fields(
      [],
      ['roles', 'organisations', 'relation', 'lead', 'may', 'source'],
    );
    const permissions = new Map(may.words().map((word) => [word.name, word.at]));
    const who = roles.present
      ? {
          name,
          roles: roles.someOf<Role>(ROLES),
          organisations: organisations.someOf(ORGANISATION_TYPES),
          relation: relation.oneOf(RELATIONS, 'any'),
          lead: lead.flag(),
          source: cite(source, { required: false, number: false }),
          at,
        }
      : undefined;
    if (who === undefined && (organisations.present || relation.present || lead.present))
      value.wrong('MECHANISM.KEY_MISSING', `Party ${name} must say its roles where it says who it is.`);
    return { name, who, may: permissions, at };
  });
}

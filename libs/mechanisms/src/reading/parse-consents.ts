import { CATEGORIES, ORGANISATION_TYPES, type OrganisationType } from '@panoh/kernel';
import type { ConsentRules, Purpose, Word } from '../model/mechanism';
import type { Cite } from './cite';
import type { Entry } from './entry';

const PURPOSE = /^P([1-9]|1[0-3])$/;

/** Purposes with the most they can open, which purpose goes with which recipient, what may stand in. */
export function parseConsents(section: Entry, cite: Cite): ConsentRules {
  const {
    purposes,
    recipients,
    'legal-bases': bases,
  } = section.fields(['purposes', 'recipients', 'legal-bases']);
  return {
    purposes: new Map(
      purposes.named(PURPOSE).map((one) => [one.name, parsePurpose(one.name, one.value, cite)]),
    ),
    recipients: new Map(recipients.named(/^\w+$/).flatMap(({ name, value }) => parseRecipient(name, value))),
    bases: new Map(
      bases.named().flatMap(({ name, at, value }) => {
        const source = cite(value.fields([], ['source']).source, { required: true, number: false });
        return source === undefined ? [] : [[name, { name, source, at }]];
      }),
    ),
  };
}

function parsePurpose(name: string, entry: Entry, cite: Cite): Purpose {
  const { covers, source } = entry.fields(['covers'], ['source']);
  const cited = cite(source, { required: true, number: false });
  return {
    name,
    covers: covers.someOf(CATEGORIES),
    source: cited ?? { ref: '', confidence: 'design', at: entry.at },
    at: entry.at,
  };
}

function parseRecipient(name: string, entry: Entry): [OrganisationType, Word][] {
  const type = ORGANISATION_TYPES.find((one) => one === name);
  if (type !== undefined) return [[type, entry.word()]];
  entry.wrong(
    'MECHANISM.WORD_UNKNOWN',
    `"${name}" is not a kind of organisation: ${ORGANISATION_TYPES.join(', ')}.`,
  );
  return [];
}

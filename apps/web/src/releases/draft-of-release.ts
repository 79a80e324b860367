import type { Release } from './release';
import type { ReleaseDraft } from './release-draft';

/** The same question again, as tables of one's own, to be changed before it is sent. */
export const draftOf = ({ name, knownOn, asked: { measure, tables, from, to } }: Release): ReleaseDraft => ({
  ...{ name, preset: null, measure, from, to, asKnownOn: knownOn },
  tables: tables.map(({ dimensions, filters }) => ({
    dimensions,
    filters,
  })),
});

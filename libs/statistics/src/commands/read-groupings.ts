import { parse } from 'yaml';
import { findDimension } from '../domain/dimension';
import type { Grouping, Groupings } from '../domain/grouping';

/** @throws Error in one sentence naming file and place: a program with a wrong grouping does not start */
export function readGroupings(text: string, file: string): Groupings {
  const byDimension = new Map<string, { usual: Grouping | undefined; all: Grouping[] }>();
  for (const [dimension, content] of Object.entries(recordOf(parse(text) as unknown)))
    byDimension.set(dimension, readDimension(dimension, recordOf(content), file));
  return {
    of: (dimension) => byDimension.get(dimension)?.all ?? [],
    usual: (dimension) => byDimension.get(dimension)?.usual,
  };
}

function readDimension(
  dimension: string,
  content: Record<string, unknown>,
  file: string,
): { usual: Grouping | undefined; all: Grouping[] } {
  const fault = (place: string, wanted: string): never => {
    throw new Error(`${file}: "${dimension}${place}" must be ${wanted}.`);
  };
  const found = findDimension(dimension);
  if (found?.codebook == null) return fault('', 'a dimension with a list of codes');
  const all = Object.entries(content)
    .filter(([name]) => name !== 'usual')
    .map(([id, value]): Grouping => {
      const { keep = [], groups = {}, rest = null } = recordOf(value);
      const grouping = {
        id,
        keep:
          keep === 'all'
            ? ('all' as const)
            : (textsIn(keep) ?? fault(`.${id}.keep`, '"all" or a list of codes')),
        groups: Object.entries(recordOf(groups)).map(([name, codes]) => ({
          id: name,
          codes: textsIn(codes) ?? fault(`.${id}.groups.${name}`, 'a list of codes'),
        })),
        rest: rest === null || typeof rest === 'string' ? rest : fault(`.${id}.rest`, 'the name of a group'),
      };
      if (found.several && (grouping.groups.length > 0 || grouping.rest !== null))
        fault(`.${id}`, 'a choice of codes: people who may have several cannot be put together');
      return grouping;
    });
  const { usual } = content;
  const named = all.find(({ id }) => id === usual);
  if (usual !== undefined && named === undefined) fault('.usual', 'one of its groupings');
  return { usual: named, all };
}

const textsIn = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

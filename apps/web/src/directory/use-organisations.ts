import { useInfiniteQuery } from '@tanstack/react-query';
import type { paths } from '../client/schema';
import { ask } from '../talk/api';
import { Problem } from '../talk/problem';

type Answer = paths['/api/v1/organisations']['get']['responses'][200]['content']['application/json'];
export type Organisation = Answer['items'][number];
export type OrganisationFilter = Omit<
  NonNullable<paths['/api/v1/organisations']['get']['parameters']['query']>,
  'after'
>;

/** Organisations in order of name, page after page as they are asked for. */
export function useOrganisations(filter: OrganisationFilter) {
  const { data, error, ...rest } = useInfiniteQuery<Answer, Problem>({
    queryKey: ['/api/v1/organisations', filter],
    initialPageParam: undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, after: pageParam as string | undefined };
      return (await ask('get', '/api/v1/organisations', { query }, { signal })).data;
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
  const items = data?.pages.flatMap((page) => page.items);
  return { ...rest, data: items, problem: error ?? undefined };
}

import { useParams } from '@tanstack/react-router';

type Ids = Readonly<Record<string, string | undefined>>;

/** The ids in the page's address, by the names that its `place.ts` gives them. */
export function useRouteIds(): Ids {
  const ids: Ids = useParams({ strict: false });
  return ids;
}

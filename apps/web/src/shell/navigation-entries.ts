import type { NavigationEntry } from '../place';
import { places } from '../places';
import { useSession } from '../talk/session';

const entries = places.flatMap(({ navigation = [] }) => navigation).sort((a, b) => a.order - b.order);

/** The places of the one who is signed in, in order: a person sees only theirs. */
export function useNavigation(): readonly NavigationEntry[] {
  const { permissions } = useSession();
  return entries.filter((entry) =>
    entry.permissions.some((one) => (permissions as readonly string[]).includes(one)),
  );
}

import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';

const FOR_THIS_VISIT = 60 * 60_000;

/** The name of somebody who works here; nothing for one who has left. */
export function useColleague(membershipId: string): string | undefined {
  const enabled = useMay()('membership.read');
  const { data } = useAnswer('/api/v1/members', {}, { enabled, staleTime: FOR_THIS_VISIT });
  return data?.items.find(({ id }) => id === membershipId)?.displayName;
}

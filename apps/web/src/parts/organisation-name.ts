import { useAnswer } from '../talk/use-answer';

const FOR_THIS_VISIT = 60 * 60_000;

/** The name of an organisation; empty while it is on its way. */
export function useOrganisationName(organisationId: string | null | undefined): string {
  const { data } = useAnswer(
    '/api/v1/organisations/{organisationId}',
    { path: { organisationId: organisationId ?? '' } },
    { enabled: organisationId != null, staleTime: FOR_THIS_VISIT },
  );
  return data?.name ?? '';
}

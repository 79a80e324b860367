import { useQueries } from '@tanstack/react-query';
import type { Problem } from '../talk/problem';
import { answerTo } from '../talk/use-answer';
import type { DisclosureView, LegalBasis } from './refer-types';

/** What each of these organisations would see. */
export function useDisclosures(
  needId: string,
  organisationIds: readonly string[],
  legalBasis: LegalBasis | undefined,
): {
  readonly data: readonly DisclosureView[] | undefined;
  readonly problem: Problem | undefined;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
} {
  const answers = useQueries({
    queries: organisationIds.map((organisationId) =>
      answerTo('/api/v1/needs/{needId}/disclosure', {
        path: { needId },
        query: { organisationId, legalBasis },
      }),
    ),
  });
  const views = answers.flatMap(({ data }) => (data === undefined ? [] : [data.data]));
  return {
    data: views.length === answers.length ? views : undefined,
    problem: answers.find(({ error }) => error !== null)?.error ?? undefined,
    isPending: answers.some(({ isPending }) => isPending),
    refetch: () => answers.forEach((answer) => void answer.refetch()),
  };
}

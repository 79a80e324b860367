import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { useApiLanguage } from '../parts/codes';
import { useAnswer } from '../talk/use-answer';

type Mechanism = components['schemas']['MechanismView'];

/** Where a case stands in this mechanism; its id is all that stands in the address. */
export function useCasePlace(
  caseId: string | undefined,
  mechanism: Mechanism,
): { readonly states: Readonly<Record<string, string>>; readonly says: string | undefined } {
  const { t } = useWords('mechanisms');
  const language = useApiLanguage();
  const { data } = useAnswer(
    '/api/v1/cases/{caseId}/pathway',
    { path: { caseId: caseId ?? '' }, query: { language } },
    { enabled: caseId !== undefined },
  );
  if (caseId === undefined || data === undefined) return { states: {}, says: undefined };
  const { id, version } = data.mechanism;
  if (id !== mechanism.id || version !== mechanism.version)
    return { states: {}, says: t('mechanisms:otherMechanism') };
  const states = Object.fromEntries(data.tracks.map(({ track, state }) => [track, state]));
  const says = data.tracks
    .map(({ label, stateLabel }) => t('mechanisms:stands', { track: label, state: stateLabel }))
    .join(' · ');
  return { states, says };
}

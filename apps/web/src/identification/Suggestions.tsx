import { Alert, List, Text } from '@mantine/core';
import { Lightbulb, ShieldAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '../language/words';
import { useApiLanguage, useCodes } from '../parts/codes';
import { useAnswer } from '../talk/use-answer';

const DANGER = 'safety-first';

/** What the answers suggest, in words: help for a person's own judgement, never a result. */
export function Suggestions({
  caseId,
  since,
}: {
  readonly caseId: string;
  readonly since: Date | undefined;
}) {
  const { t } = useWords('identification');
  const language = useApiLanguage();
  const { label } = useCodes('indicator-sheet');
  const path = { path: { caseId }, query: { language } };
  const { data, refetch } = useAnswer('/api/v1/cases/{caseId}/indicator-suggestions', path);
  useEffect(() => {
    if (since !== undefined) void refetch();
  }, [since, refetch]);
  const items = data?.items ?? [];
  const danger = items.flatMap(({ texts }) => texts).find(({ code }) => code === DANGER);
  return (
    <div role="status">
      {danger !== undefined && (
        <Alert color="danger" icon={<ShieldAlert aria-hidden />} mb="sm">
          {danger.label}
        </Alert>
      )}
      {items.length > 0 && (
        <Alert
          color="harbour"
          variant="light"
          icon={<Lightbulb aria-hidden />}
          title={t('identification:suggestions.title')}
        >
          <Text size="sm" mb="xs">
            {t('identification:suggestions.intro')}
          </Text>
          <List spacing={4}>
            {items.map(({ sheet, texts }) => (
              <List.Item key={sheet}>
                <strong>{label(sheet)}</strong>{' '}
                {texts
                  .filter(({ code }) => code !== DANGER)
                  .map(({ label: words }) => words)
                  .join(' ')}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}

import { Alert, Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';

interface AfterQuestionsProps {
  readonly caseId: string;
  readonly consents: readonly components['schemas']['ConsentAnswer'][];
}

/** The talk is over: what is there to keep, and what the answers make possible. */
export function AfterQuestions({ caseId, consents }: AfterQuestionsProps) {
  const { t } = useWords('consent');
  const newest = (purpose: string) => consents.find((one) => one.purpose === purpose)?.state;
  return (
    <Alert
      color="harbour"
      variant="light"
      icon={<CircleCheck aria-hidden />}
      title={t('consent:after.title')}
    >
      <Text>{t('consent:after.keep')}</Text>
      <List mt="xs" spacing={6}>
        {newest('P2') === 'given' && (
          <List.Item>
            <Anchor component={Link} to={`/cases/${caseId}/person`}>
              {t('consent:after.person')}
            </Anchor>
          </List.Item>
        )}
        {newest('P2') === 'refused' && (
          <List.Item>
            <Anchor component={Link} to={`/cases/${caseId}/identification?step=decision`}>
              {t('consent:after.refusal')}
            </Anchor>
          </List.Item>
        )}
        <List.Item>
          <Anchor component={Link} to={`/cases/${caseId}/identification`}>
            {t('consent:after.identification')}
          </Anchor>
        </List.Item>
        <List.Item>
          <Anchor component={Link} to={`/cases/${caseId}/refer`}>
            {t('consent:after.refer')}
          </Anchor>
        </List.Item>
      </List>
    </Alert>
  );
}

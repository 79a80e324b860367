import { Alert, Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Sure } from '../parts/Sure';
import { When } from '../parts/When';

interface DecisionTakenProps {
  readonly screen: components['schemas']['PathwayScreen'];
  readonly caseId: string;
}

/** After a step: where the case stands now and which clocks run, each with its day and its rule. */
export function DecisionTaken({ screen, caseId }: DecisionTakenProps) {
  const { t } = useWords('identification');
  return (
    <Alert
      color="harbour"
      variant="light"
      icon={<CircleCheck aria-hidden />}
      title={t('identification:taken.title')}
      role="status"
    >
      {screen.clocks.length > 0 && <Text>{t('identification:taken.clocks')}</Text>}
      <List my="xs" spacing={6}>
        {screen.clocks.map(({ id, label, due, zone, source, confidence }) => (
          <List.Item key={id}>
            {label} <When at={due} zone={zone} /> <Sure confidence={confidence} source={source} />
          </List.Item>
        ))}
      </List>
      <Anchor component={Link} to={`/cases/${caseId}/refer`}>
        {t('identification:taken.refer')}
      </Anchor>
    </Alert>
  );
}

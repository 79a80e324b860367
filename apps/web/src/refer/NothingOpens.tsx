import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useWords } from '../language/words';
import type { CaseView } from './refer-types';

/** Nobody has agreed: nothing is shown and nothing can be sent. */
export function NothingOpens({
  file,
  names,
}: {
  readonly file: CaseView;
  readonly names: readonly string[];
}) {
  const { t } = useWords('refer');
  return (
    <Alert color="warn" variant="light" icon={<Lock aria-hidden />} title={t('refer:nothing.title')}>
      <Text>{t('refer:nothing.help', { names: names.join(', ') })}</Text>
      <Anchor component={Link} to={`/cases/${file.id}/consents`}>
        {t('refer:noConsent.ask')}
      </Anchor>
    </Alert>
  );
}

import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { UserRoundX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';

/** Nobody is registered by name without their yes: says so, and leads to the question. */
export function NoConsentYet({
  caseId,
  children,
}: {
  readonly caseId: string;
  readonly children: ReactNode;
}) {
  const { t } = useWords('person');
  return (
    <Stack gap="lg">
      <Empty
        icon={UserRoundX}
        title={t('person:noConsent.title')}
        action={
          <Button component={Link} to={`/cases/${caseId}/consents?purpose=P2`} mt="sm">
            {t('person:noConsent.ask')}
          </Button>
        }
      >
        <Text>{t('person:noConsent.help')}</Text>
      </Empty>
      {children}
    </Stack>
  );
}

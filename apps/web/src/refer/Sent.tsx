import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck, FolderOpen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/words';
import { ReferralLines } from './AskedAlready';
import { NextPart } from './NextPart';
import type { NeedView } from './refer-types';

interface SentProps {
  readonly need: NeedView;
  readonly code: string;
  readonly asked: readonly string[];
}

/** Who was told, and until when they must answer. */
export function Sent({ need, code, asked }: SentProps) {
  const { t } = useWords('refer');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const referrals = need.referrals.filter(({ id }) => asked.includes(id));
  const [only] = referrals;
  return (
    <Stack gap="lg" maw={860}>
      <Alert color="harbour" variant="light" icon={<CircleCheck aria-hidden />}>
        <Title order={2} ref={heading} tabIndex={-1}>
          {t('refer:sent.title', { count: referrals.length })}
        </Title>
        <Text mt="xs">{t('refer:sent.help')}</Text>
      </Alert>
      <ReferralLines referrals={referrals} />
      {only !== undefined && <NextPart referral={only} code={code} />}
      <Group>
        {referrals.length === 1 && only !== undefined && (
          <Button component={Link} to={`/referrals/${only.id}`}>
            {t('refer:sent.open')}
          </Button>
        )}
        <Button
          component={Link}
          to={`/cases/${need.caseId}`}
          variant={referrals.length === 1 ? 'default' : 'filled'}
          leftSection={<FolderOpen size={18} aria-hidden />}
        >
          {t('refer:sent.case')}
        </Button>
      </Group>
    </Stack>
  );
}

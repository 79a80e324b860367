import { Button, Group } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { fetchedLater } from '../parts/fetched-later';
import classes from './referral.module.css';

const AcceptDialog = fetchedLater(async () => (await import('./AcceptDialog')).AcceptDialog);
const ReasonDialog = fetchedLater(async () => (await import('./ReasonDialog')).ReasonDialog);

export interface AnswerActsProps {
  readonly referralId: string;
  readonly service: string;
  readonly ask: components['schemas']['FormDocument'];
}

/** The four answers, on the card itself: two taps from the inbox to each of them. */
export function AnswerActs({ referralId, service, ask }: AnswerActsProps) {
  const { t } = useWords('referral');
  const [answering, setAnswering] = useState<'accept' | 'conditions' | 'waitlist' | 'decline'>();
  const close = () => setAnswering(undefined);
  return (
    <Group gap="xs" className={classes['answers']}>
      <Button onClick={() => setAnswering('accept')}>{t('referral:accept')}</Button>
      <Button variant="default" onClick={() => setAnswering('conditions')}>
        {t('referral:acceptWithConditions')}
      </Button>
      <Button variant="default" onClick={() => setAnswering('waitlist')}>
        {t('referral:waitlist')}
      </Button>
      <Button variant="default" onClick={() => setAnswering('decline')}>
        {t('referral:decline')}
      </Button>
      <Suspense fallback={null}>
        {(answering === 'accept' || answering === 'conditions') && (
          <AcceptDialog
            referralId={referralId}
            service={service}
            ask={ask}
            withConditions={answering === 'conditions'}
            onClose={close}
          />
        )}
        {answering === 'waitlist' && (
          <ReasonDialog
            act={t('referral:waitlist')}
            explanation={t('referral:waitlistMeans')}
            path="/api/v1/referrals/{referralId}/waitlisting"
            referralId={referralId}
            reasons="decline"
            onClose={close}
          />
        )}
        {answering === 'decline' && (
          <ReasonDialog
            act={t('referral:decline')}
            explanation={t('referral:declineMeans')}
            path="/api/v1/referrals/{referralId}/decline"
            referralId={referralId}
            reasons="decline"
            onClose={close}
          />
        )}
      </Suspense>
    </Group>
  );
}

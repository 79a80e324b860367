import { Stack } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { NotOpen } from '../case/NotOpen';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { PageTitle } from '../parts/PageTitle';
import { useAnswer } from '../talk/use-answer';
import { CaseLine } from './CaseLine';
import { ChangeNeed } from './ChangeNeed';
import { Choosing } from './Choosing';
import { Sent } from './Sent';
import type { SentNow } from './sent-now';
import { type Step, Steps } from './Steps';
import { useRouteIds } from '../parts/route-ids';

/** Referring from step 2 on: who could help, what they will see, sending. An urgent need has all of it on one screen. */
export function ReferPage() {
  const { t } = useWords('refer');
  const { caseId = '', needId = '' }: { caseId?: string; needId?: string } = useRouteIds();
  const hash = useLocation({ select: (location) => location.hash });
  const file = useAnswer('/api/v1/cases/{caseId}', { path: { caseId } });
  const need = useAnswer('/api/v1/needs/{needId}', { path: { needId } });
  const [sent, setSent] = useState<SentNow>();
  const urgent = need.data?.urgency === 'urgent';
  const at: Step = sent ? 'sent' : hash === 'need' ? 'need' : hash === 'see' && !urgent ? 'see' : 'who';
  useEffect(() => {
    // In newer browsers scrolling answers with a promise.
    void window.scrollTo({ top: 0 });
  }, [at]);
  if (file.problem?.status === 404 || need.problem?.status === 404) return <NotOpen />;
  return (
    <Stack gap="lg">
      <PageTitle title={t('refer:title')} />
      <Steps at={at} until={at === 'who' && urgent ? 'see' : at} />
      <Answered answer={file}>
        {(data) => (
          <Answered answer={need}>
            {(view) => (
              <>
                <CaseLine file={data} />
                {at === 'sent' && sent !== undefined ? (
                  <Sent need={sent.need} code={data.code} asked={sent.asked} />
                ) : at === 'need' ? (
                  <ChangeNeed file={data} need={view} />
                ) : (
                  <Choosing file={data} need={view} at={at === 'see' ? 'see' : 'who'} onSent={setSent} />
                )}
              </>
            )}
          </Answered>
        )}
      </Answered>
    </Stack>
  );
}

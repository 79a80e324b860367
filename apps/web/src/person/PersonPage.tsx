import { Anchor, Stack } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormSection } from '../form/FormSection';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { PageTitle } from '../parts/PageTitle';
import { useAnswer } from '../talk/use-answer';
import { LegalBasis } from './LegalBasis';
import { NoConsentYet } from './NoConsentYet';
import { PossibleMatch } from './PossibleMatch';
import { useRouteIds } from '../parts/route-ids';

/** Who the person is: only after their yes, or where a law obliges. */
export function PersonPage() {
  const { t } = useWords('person');
  const { caseId = '' }: { readonly caseId?: string } = useRouteIds();
  const navigate = useNavigate();
  const consents = useAnswer('/api/v1/cases/{caseId}/consents', { path: { caseId } });
  const [basis, setBasis] = useState<string>();
  return (
    <Stack gap="lg" maw={920}>
      <PageTitle title={t('person:title')} intro={t('person:intro')}>
        <Anchor component={Link} to={`/cases/${caseId}`}>
          {t('person:back')}
        </Anchor>
      </PageTitle>
      <Answered answer={consents}>
        {({ items }) => {
          const agreed = items.some(({ purpose, state }) => purpose === 'P2' && state === 'given');
          if (!agreed && basis === undefined)
            return (
              <NoConsentYet caseId={caseId}>
                <LegalBasis caseId={caseId} onChosen={setBasis} />
              </NoConsentYet>
            );
          return (
            <>
              <PossibleMatch caseId={caseId} />
              <FormSection
                key={basis}
                formId="person"
                caseId={caseId}
                legalBasis={agreed ? undefined : basis}
                showsTitle={false}
                done={t('person:done')}
                onDone={() => void navigate({ to: `/cases/${caseId}` })}
              />
            </>
          );
        }}
      </Answered>
    </Stack>
  );
}

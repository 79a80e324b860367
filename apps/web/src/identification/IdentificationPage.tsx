import { Anchor, Stack, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FormSection } from '../form/FormSection';
import { useWords } from '../language/words';
import { PageTitle } from '../parts/PageTitle';
import { Decision } from './Decision';
import classes from './identification.module.css';
import { Signs } from './Signs';
import { StepLinks } from './StepLinks';
import { afterStep, type Step, stepIn } from './steps';
import { useRouteIds } from '../parts/route-ids';

/** Signs, interview, risk: help for a person's judgement. Then, apart from them, the decision. */
export function IdentificationPage() {
  const { t } = useWords('identification');
  const { caseId = '' }: { readonly caseId?: string } = useRouteIds();
  const step = stepIn(useSearch({ strict: false }));
  const navigate = useNavigate();
  const goOn = (from: Step) => () =>
    void navigate({ to: `/cases/${caseId}/identification`, search: { step: afterStep(from) } });
  return (
    <Stack gap="lg" className={classes['page']}>
      <PageTitle title={t('identification:title')} intro={t('identification:intro')}>
        <Anchor component={Link} to={`/cases/${caseId}`}>
          {t('identification:back')}
        </Anchor>
      </PageTitle>
      <StepLinks caseId={caseId} step={step} />
      {step === 'signs' && <Signs caseId={caseId} onDone={goOn('signs')} />}
      {step === 'interview' && (
        <FormSection
          formId="identification"
          caseId={caseId}
          folds
          onDone={goOn('interview')}
          done={t('identification:goOn')}
        >
          <Text maw="70ch">{t('identification:interviewHelp')}</Text>
        </FormSection>
      )}
      {step === 'risk' && (
        <FormSection formId="risk" caseId={caseId} onDone={goOn('risk')} done={t('identification:goOn')} />
      )}
      {step === 'decision' && <Decision caseId={caseId} />}
    </Stack>
  );
}

import { Anchor, Stack } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { factsOf } from '../form/form-types';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { useAnswer } from '../talk/use-answer';
import classes from './consent.module.css';
import { Overview } from './Overview';
import { isPurpose, type Purpose } from './purposes';
import { QuestionPage } from './QuestionPage';
import { beginTalk } from './question';
import { useRouteIds } from '../parts/route-ids';

/** The person's answers, purpose by purpose; with a purpose in the address, its question. */
export function ConsentsPage() {
  const { t } = useWords('consent');
  const { caseId = '' }: { readonly caseId?: string } = useRouteIds();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const { purpose: wanted } = search;
  const purpose = isPurpose(wanted) ? wanted : undefined;
  const language = useApiLanguage();
  const navigate = useNavigate();
  const [talk, setTalk] = useState(() => beginTalk(language));
  const [questions, setQuestions] = useState<readonly Purpose[]>([]);
  const path = { caseId };
  const form = useAnswer('/api/v1/forms/{formId}', { path: { formId: 'consent' }, query: { language } });
  const file = useAnswer('/api/v1/cases/{caseId}', { path });
  const consents = useAnswer('/api/v1/cases/{caseId}/consents', { path });
  const goTo = (next: Purpose | undefined) =>
    void navigate({
      to: `/cases/${caseId}/consents`,
      search: next === undefined ? {} : { purpose: next },
    });
  const ask = (chosen: readonly Purpose[]) => {
    setQuestions(chosen);
    goTo(chosen[0]);
  };
  const place = purpose === undefined ? -1 : questions.indexOf(purpose);
  return (
    <Stack gap="lg" className={classes['page']}>
      <Answered answer={file} lines={6}>
        {(opened) =>
          purpose === undefined ? (
            <>
              <PageTitle title={t('consent:title')} intro={t('consent:intro')}>
                <Anchor component={Link} to={`/cases/${caseId}`}>
                  {t('consent:back')}
                </Anchor>
              </PageTitle>
              <Answered answer={consents}>
                {({ items }) => (
                  <Overview
                    file={opened}
                    facts={factsOf(opened.ageClass)}
                    consents={items}
                    personLanguage={talk.language}
                    wasAsked={questions.length > 0}
                    onAsk={ask}
                  />
                )}
              </Answered>
            </>
          ) : (
            <Answered answer={form}>
              {(view) => (
                <QuestionPage
                  key={purpose}
                  form={view}
                  file={opened}
                  purpose={purpose}
                  place={place + 1}
                  of={place < 0 ? 1 : questions.length}
                  talk={talk}
                  onTalk={setTalk}
                  onNext={() => goTo(place < 0 ? undefined : questions[place + 1])}
                />
              )}
            </Answered>
          )
        }
      </Answered>
    </Stack>
  );
}

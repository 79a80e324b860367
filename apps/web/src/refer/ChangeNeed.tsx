import { Button, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { same } from '../form/same';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import { useKeptDraft } from './kept-draft';
import { NeedForm } from './NeedForm';
import type { CaseView, NeedView } from './refer-types';

/**
 * Back at step 1 with everything as it was typed. What was asked is never rewritten: a changed need is a new one, and
 * the old one is withdrawn.
 */
export function ChangeNeed({ file, need }: { readonly file: CaseView; readonly need: NeedView }) {
  const { t } = useWords('refer');
  const language = useApiLanguage();
  const navigate = useNavigate();
  const form = useAnswer('/api/v1/forms/{formId}', { path: { formId: 'referral' }, query: { language } });
  const [document, keep, forget] = useKeptDraft(`changed ${need.id}`, need.ask);
  const withdraw = useSend('post', '/api/v1/needs/{needId}/withdrawal');
  const open = useSend('post', '/api/v1/cases/{caseId}/needs', {
    onDone: ({ data }) => {
      forget();
      withdraw.mutate({ path: { needId: need.id }, body: { reason: 'need-changed' } });
      void navigate({ to: `/cases/${file.id}/refer/${data.id}`, replace: true });
    },
  });
  const back = `/cases/${file.id}/refer/${need.id}`;
  const go = () => {
    if (same(document, need.ask)) void navigate({ to: back });
    else open.mutate({ path: { caseId: file.id }, body: { document } });
  };
  const isAsked = need.referrals.some(({ state }) => state === 'sent' || state === 'delivered');
  return (
    <Stack maw={860}>
      {isAsked && <Text>{t('refer:change.recalls')}</Text>}
      <Answered answer={form}>
        {(view) => (
          <NeedForm
            {...{ form: view, file, value: document, problem: open.problem, isPending: open.isPending }}
            onChange={keep}
            act={t('refer:need.act')}
            onAct={go}
          >
            <Button component={Link} to={back} variant="default">
              {t('refer:change.leave')}
            </Button>
          </NeedForm>
        )}
      </Answered>
    </Stack>
  );
}

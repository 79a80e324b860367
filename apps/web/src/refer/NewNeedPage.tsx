import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { NotOpen } from '../case/NotOpen';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import { CaseLine } from './CaseLine';
import { useKeptDraft } from './kept-draft';
import { NeedForm } from './NeedForm';
import { needStart } from './need-start';
import type { CaseView } from './refer-types';
import { Steps } from './Steps';
import { useRouteIds } from '../parts/route-ids';

/** Step 1 of referring: what is needed. Nobody is told anything yet. */
export function NewNeedPage() {
  const { t } = useWords('refer');
  const { caseId = '' }: { caseId?: string } = useRouteIds();
  const { organisationId } = useSession();
  const file = useAnswer('/api/v1/cases/{caseId}', { path: { caseId } });
  const own = useAnswer('/api/v1/organisations/{organisationId}', { path: { organisationId } });
  if (file.problem?.status === 404) return <NotOpen />;
  return (
    <Stack gap="lg" maw={860}>
      <PageTitle title={t('refer:title')} intro={t('refer:intro')} />
      <Steps at="need" />
      <Answered answer={file}>
        {(data) => (
          <Answered answer={own}>
            {({ name, dutyPhone }) => (
              <Fresh file={data} desk={[name, dutyPhone].filter((part) => part !== null).join(', ')} />
            )}
          </Answered>
        )}
      </Answered>
    </Stack>
  );
}

function Fresh({ file, desk }: { readonly file: CaseView; readonly desk: string }) {
  const { t } = useWords('refer');
  const language = useApiLanguage();
  const navigate = useNavigate();
  const form = useAnswer('/api/v1/forms/{formId}', { path: { formId: 'referral' }, query: { language } });
  const [document, keep, forget] = useKeptDraft(`need ${file.id}`, needStart(file, desk));
  const open = useSend('post', '/api/v1/cases/{caseId}/needs', {
    onDone: ({ data }) => {
      forget();
      void navigate({ to: `/cases/${file.id}/refer/${data.id}`, replace: true });
    },
  });
  return (
    <>
      <CaseLine file={file} />
      <Answered answer={form}>
        {(view) => (
          <NeedForm
            {...{ form: view, file, value: document, problem: open.problem, isPending: open.isPending }}
            onChange={keep}
            act={t('refer:need.act')}
            onAct={() => open.mutate({ path: { caseId: file.id }, body: { document } })}
          />
        )}
      </Answered>
    </>
  );
}

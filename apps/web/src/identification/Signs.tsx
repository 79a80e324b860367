import { Stack, Text, Title } from '@mantine/core';
import { factsOf } from '../form/form-types';
import { keptOf } from '../form/section-door';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { SignsEditor } from './SignsEditor';

/** The sheets of signs, answered one by one. */
export function Signs({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) {
  const { t } = useWords('identification');
  const { organisationId } = useSession();
  const language = useApiLanguage();
  const formId = 'indicators' as const;
  const form = useAnswer('/api/v1/forms/{formId}', { path: { formId }, query: { language } });
  const sheets = useAnswer('/api/v1/indicator-sheets', { query: { language } });
  const file = useAnswer('/api/v1/cases/{caseId}', { path: { caseId } });
  const records = useAnswer('/api/v1/cases/{caseId}/forms/{formId}', { path: { caseId, formId } });
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>{t('identification:signs.title')}</Title>
        <Text c="dimmed" maw="70ch">
          {t('identification:signs.intro')}
        </Text>
      </div>
      <Answered answer={form}>
        {(view) => (
          <Answered answer={sheets}>
            {({ items }) => (
              <Answered answer={file}>
                {({ ageClass }) => (
                  <Answered answer={records}>
                    {({ records: all }) => {
                      const own = all.find((record) => record.organisationId === organisationId);
                      return (
                        <SignsEditor
                          key={ageClass}
                          form={view}
                          sheets={items}
                          facts={factsOf(ageClass)}
                          section={{ caseId, formId, organisationId }}
                          kept={own && keptOf(own)}
                          onDone={onDone}
                        />
                      );
                    }}
                  </Answered>
                )}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </Stack>
  );
}

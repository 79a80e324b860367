import { Stack } from '@mantine/core';
import { FormSection } from '../form/FormSection';
import type { FormId } from '../form/form-types';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { useAnswer } from '../talk/use-answer';
import { useMay } from '../talk/session';
import type { CaseView } from './case-reader';
import { Folded } from './Folded';

/** Forms that are written on the case itself; signs and identification have a page of their own. */
const FORMS = ['risk', 'needs', 'reflection', 'decision'] as const satisfies readonly FormId[];

/** Each opens by itself, saves itself and says who can see it. */
export function Assessments({ file }: { readonly file: CaseView }) {
  const language = useApiLanguage();
  const may = useMay();
  const forms = useAnswer('/api/v1/forms', { query: { language } });
  if (!may('form.write')) return null;
  return (
    <Answered answer={forms} lines={3}>
      {({ items }) => (
        <Stack gap="xs">
          {FORMS.map((formId) => (
            <Folded key={formId} title={items.find(({ id }) => id === formId)?.title ?? formId}>
              <FormSection formId={formId} caseId={file.id} showsTitle={false} />
            </Folded>
          ))}
        </Stack>
      )}
    </Answered>
  );
}

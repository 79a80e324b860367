import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ListChecks, UserRound } from 'lucide-react';
import { FormAnswers } from '../form/FormAnswers';
import type { FormDocument, FormId } from '../form/form-types';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import type { CaseView } from './case-reader';
import { Folded } from './Folded';

const SHOWN = ['signal', 'person', 'identification'] as const satisfies readonly FormId[];

/** Who the person is and what happened, as far as it is open to the reader; written on pages of their own. */
export function Identification({ file }: { readonly file: CaseView }) {
  const { t } = useWords('case');
  const may = useMay();
  return (
    <Stack gap="sm">
      {may('person.register') && (
        <Group gap="xs">
          <Button
            component={Link}
            to={`/cases/${file.id}/identification`}
            variant="light"
            leftSection={<ListChecks size={18} aria-hidden />}
          >
            {t('case:identification.open')}
          </Button>
          <Button
            component={Link}
            to={`/cases/${file.id}/person`}
            variant="light"
            leftSection={<UserRound size={18} aria-hidden />}
          >
            {t('case:identification.person')}
          </Button>
        </Group>
      )}
      {SHOWN.map((formId) => (
        <Written key={formId} file={file} formId={formId} />
      ))}
      {file.sections.length === 0 && <Text c="dimmed">{t('case:identification.nothing')}</Text>}
    </Stack>
  );
}

/** What stands in a form, over all categories that are open. */
function Written({ file, formId }: { readonly file: CaseView; readonly formId: FormId }) {
  const language = useApiLanguage();
  const form = useAnswer('/api/v1/forms/{formId}', { path: { formId }, query: { language } });
  const parts = file.sections.filter((section) => section.formId === formId);
  if (parts.length === 0) return null;
  const document = parts.reduce<FormDocument>((all, part) => ({ ...all, ...part.document }), {});
  return (
    <Answered answer={form} lines={1}>
      {(view) => (
        <Folded title={view.title}>
          <FormAnswers form={view} document={document} />
        </Folded>
      )}
    </Answered>
  );
}

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { FormEditor } from './FormEditor';
import { type FieldView, factsOf, type FormDocument, type FormId } from './form-types';
import { isWrittenAnew, keptOf } from './section-door';

export interface FormSectionProps {
  readonly formId: FormId;
  readonly caseId: string;
  /** Of a form that is written anew each time: the record that is gone on with; left out, the newest of the own organisation. */
  readonly recordId?: string;
  /** Of the person's form: the act that obliges to register without consent P2. */
  readonly legalBasis?: string;
  /** Only these fields. */
  readonly only?: (field: FieldView) => boolean;
  /** What need not be answered stands behind one line at the end. */
  readonly folds?: boolean;
  /** What already stands there when nothing is written yet. */
  readonly startsWith?: FormDocument;
  /** After everything that must be answered is answered and kept. */
  readonly onDone?: (document: FormDocument) => void;
  /** The verb on the button at the end. */
  readonly done?: string;
  /** The form's own title as a heading; a page whose title says it leaves it out. */
  readonly showsTitle?: boolean;
  /** Between the title and the first question. */
  readonly children?: ReactNode;
}

/** A form of a case that saves itself while it is filled. */
export function FormSection({ recordId, ...props }: FormSectionProps) {
  const { formId, caseId, showsTitle = true, legalBasis } = props;
  const { t } = useWords('form');
  const { organisationId } = useSession();
  const language = useApiLanguage();
  const form = useAnswer('/api/v1/forms/{formId}', { path: { formId }, query: { language } });
  const file = useAnswer('/api/v1/cases/{caseId}', { path: { caseId } });
  // What stood here at the beginning; what others write meanwhile is met when it is saved.
  const records = useAnswer('/api/v1/cases/{caseId}/forms/{formId}', { path: { caseId, formId } });
  const [anew, setAnew] = useState(0);

  const own = records.data?.records.filter((record) => record.organisationId === organisationId) ?? [];
  const newest = own.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1)).at(0);
  const chosen = recordId === undefined ? newest : own.find((record) => record.recordId === recordId);
  const present = anew > 0 ? undefined : chosen;

  return (
    <Answered answer={form}>
      {(view) => (
        <Stack gap="lg">
          {showsTitle && (
            <div>
              <Title order={2}>{view.title}</Title>
              <Text c="dimmed" maw="70ch">
                {view.help}
              </Text>
            </div>
          )}
          {props.children}
          <Answered answer={file}>
            {({ ageClass }) => (
              <Answered answer={records}>
                {() => (
                  <>
                    {isWrittenAnew(formId) && present?.complete === true && (
                      <Group>
                        <Text>{t('form:anew.intro')}</Text>
                        <Button variant="default" onClick={() => setAnew(anew + 1)}>
                          {t('form:anew.begin')}
                        </Button>
                      </Group>
                    )}
                    <FormEditor
                      key={`${formId} ${caseId} ${ageClass} ${recordId ?? ''} ${String(anew)}`}
                      form={view}
                      facts={factsOf(ageClass)}
                      section={{ caseId, formId, organisationId, legalBasis, recordId: present?.recordId }}
                      kept={present && keptOf(present)}
                      only={props.only}
                      folds={props.folds}
                      startsWith={props.startsWith}
                      onDone={props.onDone}
                      done={props.done ?? t('form:done')}
                    />
                  </>
                )}
              </Answered>
            )}
          </Answered>
        </Stack>
      )}
    </Answered>
  );
}

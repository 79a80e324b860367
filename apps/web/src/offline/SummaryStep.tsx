import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useFieldCodes } from '../form/code-source';
import { fieldAt, useFaultSentence } from '../form/field-fault';
import { FormAnswers } from '../form/FormAnswers';
import { useWords } from '../language/words';
import { CaseCode } from '../parts/CaseCode';
import { Choice } from '../parts/Choice';
import { ConfirmAct } from '../parts/ConfirmAct';
import { missingInRegistration, saysNoToRegistration, tidyRegistration } from './finished-form';
import classes from './offline.module.css';
import { type Draft, type Registration, textIn } from './registration';
import { finishDraft } from './store/drafts';
import type { Books } from './use-books';

interface SummaryStepProps {
  readonly draft: Draft;
  readonly books: Books;
  readonly onChange: (change: Partial<Registration>) => void;
  readonly onFlush: () => Promise<void>;
  readonly onFinished: () => void;
}

/** What will be sent, what is still missing, and the code for the card. */
export function SummaryStep({ draft, books, onChange, onFlush, onFinished }: SummaryStepProps) {
  const { t } = useWords('offline', 'form');
  const sentence = useFaultSentence();
  const purposes = useFieldCodes('consent-purpose');
  const answers = useFieldCodes('consent-answer');
  const [isPending, setPending] = useState(false);
  const whole = tidyRegistration(draft.registration, books.form);
  const missing = missingInRegistration(whole, books.form);
  const signal = books.form('signal');
  const person = books.form('person');

  const finish = async (close: () => void): Promise<void> => {
    setPending(true);
    await onFlush();
    await finishDraft({ ...draft, registration: whole }).finally(() => setPending(false));
    close();
    onFinished();
  };

  return (
    <Stack gap="lg">
      <div>
        <Text>{t('offline:summary.card')}</Text>
        <Text className={classes['code']}>
          <CaseCode code={draft.code} />
        </Text>
      </div>
      {saysNoToRegistration(draft.registration) && (
        <Choice
          label={t('offline:summary.refused')}
          value={draft.registration.kind}
          onChange={(kind) => onChange({ kind })}
          options={[
            {
              value: 'registration',
              label: t('offline:summary.withoutName'),
              help: t('offline:summary.withoutNameHelp'),
            },
            {
              value: 'refusal',
              label: t('offline:summary.cardOnly'),
              help: t('offline:summary.cardOnlyHelp'),
            },
          ]}
        />
      )}
      {signal !== undefined && (
        <section>
          <Title order={2}>{signal.title}</Title>
          <FormAnswers form={signal} document={whole.signal} />
        </section>
      )}
      {whole.consents.length > 0 && (
        <section>
          <Title order={2}>{t('offline:summary.consents')}</Title>
          <List mt="xs">
            {whole.consents.map((one) => (
              <List.Item key={textIn(one, 'purpose')}>
                {t('offline:summary.consent', {
                  purpose: purposes.label(textIn(one, 'purpose')),
                  answer: answers.label(textIn(one, 'answer')),
                })}
              </List.Item>
            ))}
          </List>
        </section>
      )}
      {whole.person !== null && person !== undefined && (
        <section>
          <Title order={2}>{person.title}</Title>
          <FormAnswers form={person} document={whole.person} />
        </section>
      )}
      {missing.length > 0 && (
        <Paper withBorder p="md" role="status">
          <Text fw={600}>{t('offline:summary.missing')}</Text>
          <List mt="xs">
            {missing.map((fault) => {
              const [part = '', ...rest] = fault.field.split('.');
              const ofConsent = /^P\d/.test(part);
              const form = books.form(ofConsent ? 'consent' : part);
              const field = fieldAt(form?.fields ?? [], rest.join('.'));
              return (
                <List.Item key={fault.field}>
                  {t('offline:summary.missingIn', {
                    part: ofConsent ? purposes.label(part) : (form?.title ?? ''),
                    question: field?.label ?? sentence(fault, field),
                  })}
                </List.Item>
              );
            })}
          </List>
          <Text mt="xs">{t('offline:summary.missingHelp')}</Text>
        </Paper>
      )}
      <ConfirmAct
        act={t('offline:summary.finish')}
        variant="filled"
        w="fit-content"
        isPending={isPending}
        problem={undefined}
        onAct={(close) => void finish(close)}
      >
        <Text>{t('offline:summary.finishHelp')}</Text>
      </ConfirmAct>
    </Stack>
  );
}

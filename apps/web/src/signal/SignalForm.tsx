import { Anchor, Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { components } from '../client/schema';
import { missingIn, tidy } from '../form/asked';
import { ErrorSummary } from '../form/ErrorSummary';
import { faultAt, useFaultSentence } from '../form/field-fault';
import { anchorOf } from '../form/field-place';
import { FieldLabel } from '../form/FieldLabel';
import formClasses from '../form/form.module.css';
import { FormFields } from '../form/FormFields';
import { factsOf, type FieldFault, type FormDocument, type FormView } from '../form/form-types';
import { useWords } from '../language/words';
import { Choice } from '../parts/Choice';
import { ProblemNote } from '../parts/ProblemNote';
import { NO_NETWORK } from '../talk/problem';
import { useSend } from '../talk/use-send';
import { useAgeChoices, useAgeField } from './age-choices';
import type { NewCard } from './CardPanel';
import { CameEarlier } from './CameEarlier';
import { JurisdictionChoice } from './JurisdictionChoice';
import { emptyNote, isLate, signalBody, type SignalNote, withDefaults } from './signal-note';
import classes from './signal.module.css';

interface SignalFormProps {
  readonly form: FormView;
  readonly organisation: components['schemas']['OrganisationView'];
  readonly onCard: (card: NewCard) => void;
}

/** Asked in the order in which one hears it. */
const BEFORE_AGE = ['channel', 'placeCountry', 'placeRegion'];
const AFTER_AGE = ['gender', 'languages'];
const SITUATION = ['suspectedForms', 'urgency'];
const CALL_BACK = ['callBackChannel', 'callBackTo'];

export function SignalForm({ form, organisation, onCard }: SignalFormProps) {
  const { t } = useWords('signal', 'form');
  const sentence = useFaultSentence();
  const ages = useAgeChoices();
  const ageField = useAgeField();
  const [note, setNote] = useState<SignalNote>(() => emptyNote(organisation));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [looks, setLooks] = useState(0);
  const facts = factsOf(note.ageClass);
  const register = useSend('post', '/api/v1/signals', {
    onDone: ({ data }) => onCard({ ...data, is: 'signal' }),
  });
  const refuse = useSend('post', '/api/v1/refusals', {
    onDone: ({ data }) => onCard({ ...data, is: 'refusal' }),
  });
  const change = (part: Partial<SignalNote>) => setNote({ ...note, ...part });
  const problem = register.problem ?? refuse.problem;

  const send = (answer: 'signal' | 'refusal') => {
    const document = tidy(form.fields, withDefaults(note), facts);
    const missing = missingIn(form.fields, document, facts);
    const wrong = [
      ...(note.ageClass === undefined ? ['ageClass'] : []),
      ...(isLate(note) && note.lateReason === undefined ? ['lateReason'] : []),
      ...missing,
    ].map((field) => ({ field, problem: 'missing' }));
    setFaults(wrong);
    setLooks(looks + 1);
    if (wrong.length > 0 || note.ageClass === undefined) return;
    const body = signalBody(note, note.ageClass, document);
    const heed = {
      onError: ({ details }: { readonly details: Readonly<Record<string, unknown>> }) =>
        setFaults(Array.isArray(details['fields']) ? (details['fields'] as FieldFault[]) : []),
    };
    if (answer === 'signal') register.mutate({ body: { ...body, document } }, heed);
    else {
      const { gender, ...rest } = document;
      refuse.mutate({ body: { ...body, signal: rest, gender: gender as string | undefined } }, heed);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send('signal');
  };
  const ask = (ids: readonly string[]) => (
    <FormFields
      form={{ ...form, fields: ids.flatMap((id) => form.fields.filter((field) => field.id === id)) }}
      value={note.document}
      onChange={(document: FormDocument) => change({ document })}
      {...{ faults, facts }}
      cards={['channel', 'urgency', 'gender']}
      showsCategories={false}
    />
  );
  const ageFault = faultAt(faults, 'ageClass');

  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <Stack gap="xl">
        {looks > 0 && faults.length > 0 && (
          <ErrorSummary
            key={looks}
            form={{ ...form, fields: [...form.fields, ageField, { ...ageField, id: 'lateReason' }] }}
            faults={faults}
          />
        )}
        <JurisdictionChoice
          jurisdictions={organisation.jurisdictions}
          value={note.jurisdiction}
          onChange={(jurisdiction) =>
            change({ jurisdiction, document: { ...note.document, placeCountry: jurisdiction } })
          }
        />
        {ask(BEFORE_AGE)}
        <div id={anchorOf('ageClass')} className={formClasses['field']}>
          <Choice
            label={<FieldLabel field={ageField} needed />}
            description={ageField.help}
            value={note.ageClass ?? null}
            onChange={(ageClass) => change({ ageClass })}
            options={ages}
            error={ageFault && sentence(ageFault, ageField)}
          />
        </div>
        {ask(AFTER_AGE)}
        {ask(SITUATION)}
        <details className={classes['more']}>
          <summary>{t('signal:more')}</summary>
          <Stack gap="lg" mt="md">
            <CameEarlier note={note} onChange={change} fault={faultAt(faults, 'lateReason') !== undefined} />
            {ask(['adults', 'children'])}
            {ask(CALL_BACK)}
          </Stack>
        </details>
        <div>
          <ProblemNote problem={problem} />
          {problem?.code === NO_NETWORK && (
            <Text mt="sm">
              {t('signal:noNetwork')}{' '}
              <Anchor component={Link} to="/offline">
                {t('signal:goOffline')}
              </Anchor>
            </Text>
          )}
        </div>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Button type="submit" size="lg" loading={register.isPending} className={classes['answer']}>
            {t('signal:register')}
          </Button>
          <Button
            size="lg"
            variant="outline"
            loading={refuse.isPending}
            onClick={() => send('refusal')}
            className={classes['answer']}
          >
            {t('signal:refused')}
          </Button>
        </SimpleGrid>
        <Text size="sm" c="dimmed" maw="70ch">
          {t('signal:refusedHelp')}
        </Text>
      </Stack>
    </form>
  );
}

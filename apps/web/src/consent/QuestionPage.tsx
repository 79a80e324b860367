import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { components } from '../client/schema';
import { missingIn, tidy } from '../form/asked';
import { ErrorSummary } from '../form/ErrorSummary';
import { FormFields } from '../form/FormFields';
import { factsOf, type FieldFault, type FormDocument, type FormView } from '../form/form-types';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage, useCodes } from '../parts/codes';
import { Loading } from '../parts/Loading';
import { PageTitle } from '../parts/PageTitle';
import { ProblemNote } from '../parts/ProblemNote';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import { AnswerButtons } from './AnswerButtons';
import { CannotAnswer } from './CannotAnswer';
import { HowExplained } from './HowExplained';
import { Progress } from './Progress';
import type { Purpose } from './purposes';
import { consentDocument, emptyQuestion, saidOfChild, spokenIn, type Talk, withGuardian } from './question';
import { TextsSideBySide } from './TextsSideBySide';
import { WhoReceives } from './WhoReceives';
import { isSpokenOnly, WRITTEN_LATER } from './written-later';

interface QuestionPageProps {
  readonly form: FormView;
  readonly file: components['schemas']['CaseAnswer'];
  readonly purpose: Purpose;
  readonly place: number;
  readonly of: number;
  readonly talk: Talk;
  readonly onTalk: (talk: Talk) => void;
  /** Answered, or left for another time. */
  readonly onNext: () => void;
}

const OF_A_CHILD = ['guardianRelation', 'guardianName', 'guardianAnswer', 'childView'];

/** Read through an interpreter where the person's own language has no text. */
const OTHERWISE = ['ru', 'en'];

/** One purpose, one page: what is read, who would receive what until when, and then yes or no. */
export function QuestionPage({ form, file, purpose, place, of, talk, onTalk, onNext }: QuestionPageProps) {
  const { t } = useWords('consent', 'form');
  const officerLanguage = useApiLanguage();
  const { label } = useCodes('consent-purpose');
  const facts = factsOf(file.ageClass);
  const [said, setSaid] = useState<FormDocument>(() => emptyQuestion(purpose, file.jurisdiction));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [looks, setLooks] = useState(0);
  const textIn = (language: string) => ({ path: { purpose }, query: { language } });
  const person = useAnswer('/api/v1/consent-texts/{purpose}', textIn(talk.language));
  const officer = useAnswer('/api/v1/consent-texts/{purpose}', textIn(officerLanguage));
  // Not every language of the screens has a text yet.
  const other = OTHERWISE.find((one) => one !== talk.language);
  useEffect(() => {
    if (person.problem?.status === 404 && other !== undefined) onTalk(spokenIn(talk, other));
  }, [person.problem, other, talk, onTalk]);
  const record = useSend('post', '/api/v1/cases/{caseId}/consents', { onDone: onNext });
  const pending = record.isPending ? (record.variables.body.document['answer'] as string) : undefined;

  const answer = (text: components['schemas']['ConsentTextView'], said_: string) => {
    const document = tidy(
      form.fields,
      consentDocument(said, talk, { purpose, version: text.version, answer: said_ }),
      facts,
    );
    const missing = missingIn(form.fields, document, facts).filter(
      (field) => !(isSpokenOnly(document) && WRITTEN_LATER.includes(field)),
    );
    if (!text.reviewed && document['interpreter'] === undefined) missing.push('interpreter');
    const wrong = missing.map((field) => ({ field, problem: 'missing' }));
    setFaults(wrong);
    setLooks(looks + 1);
    if (wrong.length > 0) return;
    const heed = ({ details }: { readonly details: Readonly<Record<string, unknown>> }) =>
      setFaults(Array.isArray(details['fields']) ? (details['fields'] as FieldFault[]) : []);
    record.mutate({ path: { caseId: file.id }, body: { document } }, { onError: heed });
  };

  return (
    <Stack gap="lg">
      <div>
        <Progress place={place} of={of} />
        <PageTitle title={label(purpose)} />
      </div>
      {looks > 0 && faults.length > 0 && <ErrorSummary key={looks} form={form} faults={faults} />}
      <Answered answer={person}>
        {(text) =>
          // While another language is on its way nothing can be answered: what was read is what is written down.
          text.language !== talk.language ? (
            <Loading lines={6} />
          ) : (
            <>
              <TextsSideBySide
                person={text}
                officer={officer.data}
                onLanguage={(language) => onTalk(spokenIn(talk, language))}
              />
              <WhoReceives
                {...{ form, purpose, said, faults, facts }}
                personLanguage={talk.language}
                onChange={setSaid}
              />
              {(facts.isChild || facts.ageDisputed) && (
                <Stack component="section">
                  <Title order={2}>{t('consent:child.title')}</Title>
                  <Text maw="70ch">{t('consent:child.help')}</Text>
                  <FormFields
                    {...{ form, faults, facts }}
                    value={withGuardian(said, talk)}
                    onChange={(shown) => {
                      const next = saidOfChild(shown, talk);
                      setSaid(next.said);
                      onTalk(next.talk);
                    }}
                    only={({ id }) => OF_A_CHILD.includes(id)}
                    showsCategories={false}
                  />
                </Stack>
              )}
              <HowExplained
                {...{ form, faults, facts }}
                value={talk.document}
                onChange={(document) => onTalk({ ...talk, document })}
                needsInterpreter={!text.reviewed}
              />
              <ProblemNote problem={record.problem} />
              <section>
                <Title order={2} mb="sm">
                  {t('consent:answer.title')}
                </Title>
                <AnswerButtons
                  personLanguage={talk.language}
                  pending={pending}
                  onAnswer={(chosen) => answer(text, chosen)}
                />
                <Group mt="sm">
                  <Button variant="subtle" onClick={onNext}>
                    {t('consent:answer.notNow')}
                  </Button>
                </Group>
                <CannotAnswer
                  {...{ form, said, faults, facts }}
                  onChange={setSaid}
                  onSend={() => answer(text, 'unable')}
                  isPending={pending === 'unable'}
                />
              </section>
            </>
          )
        }
      </Answered>
    </Stack>
  );
}

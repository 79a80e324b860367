import { Alert, Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { TextParts } from '../consent/TextParts';
import { isSpokenOnly, WRITTEN_LATER } from '../consent/written-later';
import type { FieldView, FormDocument, FormFacts } from '../form/form-types';
import { LANGUAGES, isLanguage } from '../language/languages';
import { useWords } from '../language/words';
import { Choice } from '../parts/Choice';
import { useState } from 'react';
import { consentOf } from './consent-defaults';
import classes from './offline.module.css';
import { FormStep } from './FormStep';
import { type Registration, textIn } from './registration';
import type { Books } from './use-books';

interface ConsentStepProps {
  readonly purpose: string;
  readonly registration: Registration;
  readonly books: Books;
  readonly facts: FormFacts;
  readonly onChange: (consents: readonly FormDocument[]) => void;
}

const HOW = ['manner', 'spokenLanguage', 'interpreter', 'spokenOnly', 'copyHanded', 'withdrawalTold'];
const WHO = ['recipientKind', 'neverKinds', 'validUntil'];
const CIRCLE = ['circleKinds', 'circleCountry', 'circleRegion'];
const OF_A_CHILD = ['guardianRelation', 'guardianName', 'guardianAnswer', 'childView'];

/** What this answer of this person still says, and no more. Without the directory nobody is named one by one. */
function fieldsOf(consent: FormDocument, { isChild, ageDisputed }: FormFacts): (field: FieldView) => boolean {
  const kind = consent['recipientKind'];
  const shown = new Set([
    ...HOW.filter((field) => !(isSpokenOnly(consent) && WRITTEN_LATER.includes(field))),
    ...(consent['answer'] === 'given' ? WHO : []),
    ...(consent['answer'] === 'given' && kind !== 'own-organisation' ? ['categories'] : []),
    ...(kind === 'circle' ? CIRCLE : []),
    ...(kind === 'person' ? ['recipientPerson'] : []),
    ...(isChild || ageDisputed ? OF_A_CHILD : []),
  ]);
  return ({ id }) => shown.has(id);
}

/** One purpose: the text in the person's language, then yes, no, or not now, all of one size. */
export function ConsentStep({ purpose, registration, books, facts, onChange }: ConsentStepProps) {
  const { t, language } = useWords('offline');
  const { consents, jurisdiction } = registration;
  const consent = consents.find((one) => one['purpose'] === purpose);
  const texts = books.texts.filter((one) => one.purpose === purpose);
  const [chosen, setChosen] = useState(() =>
    consent === undefined ? languageOf(texts, language) : textIn(consent, 'textLanguage'),
  );
  const text = texts.find((one) => one.language === chosen) ?? texts[0];
  const beside = texts.find((one) => one.language === language && one.language !== text?.language);
  if (text === undefined) return <Text>{t('offline:consent.noText')}</Text>;

  const others = consents.filter((one) => one['purpose'] !== purpose);
  const keep = (document: FormDocument | undefined): void =>
    onChange(document === undefined ? others : [...others, document]);
  const answer = (given: 'given' | 'refused' | undefined): void =>
    keep(given && consentOf(given, text, jurisdiction, given === consent?.['answer'] ? consent : undefined));

  return (
    <Stack gap="lg">
      <Choice
        label={t('offline:consent.language')}
        value={text.language}
        onChange={(next) => {
          setChosen(next);
          const read = texts.find((one) => one.language === next);
          if (consent !== undefined && read !== undefined)
            keep({ ...consent, textLanguage: read.language, textVersion: read.version });
        }}
        options={texts.map((one) => ({
          value: one.language,
          label: isLanguage(one.language) ? LANGUAGES[one.language] : one.language,
        }))}
        columns={4}
      />
      {!text.reviewed && <Alert color="warn">{t('offline:consent.notReviewed')}</Alert>}
      <SimpleGrid cols={{ base: 1, sm: beside === undefined ? 1 : 2 }}>
        <div lang={text.language} className={classes['aloud']}>
          <TextParts text={text.text} />
        </div>
        {beside !== undefined && (
          <div lang={beside.language} className={classes['beside']}>
            <TextParts text={beside.text} />
          </div>
        )}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }} role="group" aria-label={t('offline:consent.answer')}>
        {ANSWERS.map(({ value, word }) => (
          <Button
            key={word}
            size="lg"
            variant={consent?.['answer'] === value ? 'filled' : 'default'}
            aria-pressed={consent?.['answer'] === value}
            onClick={() => answer(value)}
          >
            {t(word)}
          </Button>
        ))}
      </SimpleGrid>
      {consent !== undefined && (
        <details open={purpose !== 'P1' && purpose !== 'P2'}>
          <summary>{t('offline:consent.details')}</summary>
          <Stack mt="md">
            <FormStep
              form={books.form('consent')}
              value={consent}
              onChange={keep}
              facts={facts}
              only={fieldsOf(consent, facts)}
            />
          </Stack>
        </details>
      )}
    </Stack>
  );
}

const ANSWERS = [
  { value: 'given', word: 'offline:consent.yes' },
  { value: 'refused', word: 'offline:consent.no' },
  { value: undefined, word: 'offline:consent.notNow' },
] as const;

const languageOf = (texts: readonly { readonly language: string }[], language: string): string =>
  (texts.find((one) => one.language === language) ?? texts[0])?.language ?? language;

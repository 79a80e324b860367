import { Button, Group, Stack, Text, Title } from '@mantine/core';
import formClasses from '../form/form.module.css';
import { FormFields } from '../form/FormFields';
import type { FieldFault, FormDocument, FormFacts, FormView } from '../form/form-types';
import { useWords } from '../language/words';
import { Choice } from '../parts/Choice';
import { useCodes } from '../parts/codes';
import { CategoriesChoice } from './CategoriesChoice';
import classes from './consent.module.css';
import { HABITS, type Purpose, type RecipientKind } from './purposes';
import { dayIn } from './question';

interface WhoReceivesProps {
  readonly form: FormView;
  readonly purpose: Purpose;
  readonly personLanguage: string;
  readonly said: FormDocument;
  readonly onChange: (said: FormDocument) => void;
  readonly faults: readonly FieldFault[];
  readonly facts: FormFacts;
}

const FIELDS_OF: Record<RecipientKind, readonly string[]> = {
  'own-organisation': [],
  organisation: ['recipientOrganisation'],
  circle: ['circleKinds', 'circleCountry', 'circleRegion'],
  person: ['recipientPerson'],
  public: [],
};
const NEVER = ['neverKinds', 'neverOrganisations'];
const SPANS = [30, 90, 365];

/** Said before the answer: who would receive what, and until when. */
export function WhoReceives(props: WhoReceivesProps) {
  const { form, purpose, personLanguage, said, onChange, faults, facts } = props;
  const { t } = useWords('consent');
  const { label } = useCodes('consent-recipient-kind');
  const { recipients } = HABITS[purpose];
  const kind = said['recipientKind'] as RecipientKind;
  const isOthers = kind === 'organisation' || kind === 'circle' || kind === 'person';
  const ask = (ids: readonly string[]) => (
    <FormFields
      {...{ form, faults, facts, onChange }}
      value={{ ...said, answer: 'given' }}
      only={({ id }) => ids.includes(id)}
      showsCategories={false}
    />
  );
  return (
    <Stack gap="lg" component="section">
      <Title order={2}>{t('consent:who.title')}</Title>
      {recipients.length > 1 ? (
        <div className={formClasses['field']}>
          <Choice
            label={t('consent:who.kind')}
            value={kind}
            onChange={(recipientKind) => onChange({ ...said, recipientKind })}
            options={recipients.map((value) => ({ value, label: label(value) }))}
          />
        </div>
      ) : (
        <Text>{label(kind)}</Text>
      )}
      {FIELDS_OF[kind].length > 0 && ask(FIELDS_OF[kind])}
      {isOthers && (
        <CategoriesChoice
          personLanguage={personLanguage}
          value={(said['categories'] ?? []) as string[]}
          onChange={(categories) => onChange({ ...said, categories })}
          fault={faults.some(({ field }) => field === 'categories')}
        />
      )}
      <div>
        {ask(['validUntil'])}
        <Group gap="xs" mt="xs">
          {SPANS.map((days) => (
            <Button
              key={days}
              variant="default"
              size="sm"
              onClick={() => onChange({ ...said, validUntil: dayIn(days) })}
            >
              {t('consent:who.span', { count: days })}
            </Button>
          ))}
        </Group>
      </div>
      <details className={classes['more']}>
        <summary>{t('consent:who.never')}</summary>
        {ask(NEVER)}
      </details>
    </Stack>
  );
}

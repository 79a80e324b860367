import { Checkbox, Stack, TextInput, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { anchorOf } from '../form/field-place';
import { CodesAnswer } from '../form/kinds/CodesAnswer';
import { NumberAnswer } from '../form/kinds/NumberAnswer';
import { useWords } from '../language/words';
import { Choice } from '../parts/Choice';
import { useCodes } from '../parts/codes';
import { AgePair } from './AgePair';
import type { BedDraft, BedField } from './bed-draft';
import { BED_WORDS, HOUSE_FEATURES, HOUSE_PROMISES } from './bed-words';
import { CodeBoxes } from './CodeBoxes';

interface BedFieldsProps {
  readonly form: UseFormReturnType<BedDraft>;
  /** A label stays: people have learned it. */
  readonly isNew: boolean;
}

/** Whom a bed can take, and what the house around it is like. */
export function BedFields({ form, isNew }: BedFieldsProps) {
  const { t } = useWords('beds', 'errors');
  const levels = useCodes('security-level');
  const { values, errors } = form;
  const asked = <F extends BedField>(field: F) => ({
    label: t(BED_WORDS[field]),
    value: values[field],
    error: errors[field],
    onChange: (value: BedDraft[F] | undefined) => form.setFieldValue(field, value as never),
  });
  const set = (part: Partial<BedDraft>) => form.setValues(part);
  return (
    <Stack gap="lg">
      {isNew && (
        <TextInput
          id={anchorOf('label')}
          label={t('beds:field.label')}
          description={t('beds:field.label.help')}
          maxLength={16}
          autoComplete="off"
          maw={240}
          {...form.getInputProps('label')}
        />
      )}
      <Title order={3}>{t('beds:group.who')}</Title>
      <div id={anchorOf('genders')}>
        <CodeBoxes
          list="gender"
          {...asked('genders')}
          onChange={(genders) => {
            const men = genders.includes('Masculine') && !values.genders.includes('Masculine');
            set({ genders, ...(men && { acceptsMen: true }) });
          }}
        />
      </div>
      <div id={anchorOf('ageFrom')}>
        <AgePair
          label={t('beds:field.ages')}
          max={120}
          from={values.ageFrom}
          to={values.ageTo}
          onFrom={(ageFrom) => set({ ageFrom })}
          onTo={(ageTo) => set({ ageTo })}
          error={errors['ageFrom']}
        />
      </div>
      <Checkbox
        label={t('beds:field.acceptsMen')}
        description={t('beds:field.acceptsMen.help')}
        checked={values.acceptsMen}
        onChange={({ currentTarget }) => set({ acceptsMen: currentTarget.checked })}
      />
      <div id={anchorOf('persons')}>
        <NumberAnswer {...asked('persons')} description={t('beds:field.persons.help')} min={1} max={20} />
      </div>
      <Checkbox
        label={t('beds:field.withChildren')}
        checked={values.withChildren}
        onChange={({ currentTarget: { checked } }) =>
          set({ withChildren: checked, ...(checked && { persons: Math.max(2, values.persons ?? 2) }) })
        }
      />
      {values.withChildren && (
        <div id={anchorOf('childFrom')}>
          <AgePair
            label={t('beds:field.childAges')}
            max={17}
            from={values.childFrom}
            to={values.childTo}
            onFrom={(childFrom) => set({ childFrom })}
            onTo={(childTo) => set({ childTo })}
            error={errors['childFrom']}
          />
        </div>
      )}
      <Title order={3}>{t('beds:group.house')}</Title>
      <Choice
        {...asked('securityLevel')}
        options={levels.options.filter(({ value }) => value !== 'unknown')}
        onChange={(securityLevel) => {
          const told = HOUSE_FEATURES.includes(securityLevel) && !values.features.includes(securityLevel);
          set({ securityLevel, ...(told && { features: [...values.features, securityLevel] }) });
        }}
      />
      <CodesAnswer
        list="language"
        {...asked('languages')}
        description={t('beds:field.languages.help')}
        onChange={(languages = []) => set({ languages })}
      />
      <CodeBoxes list="bed-feature" only={HOUSE_FEATURES} {...asked('features')} />
      <CodeBoxes
        list="must-not"
        only={HOUSE_PROMISES}
        {...asked('keeps')}
        description={t('beds:field.keeps.help')}
      />
    </Stack>
  );
}

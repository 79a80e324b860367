import { MultiSelect, Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { anchorOf } from '../form/field-place';
import { CodesAnswer } from '../form/kinds/CodesAnswer';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { useSession } from '../talk/session';
import { AgePair } from './AgePair';
import { CodeBoxes } from './CodeBoxes';
import { SERVICE_WORDS, type ServiceDraft, type ServiceField } from './service-draft';

interface ServiceFieldsProps {
  readonly form: UseFormReturnType<ServiceDraft>;
  /** Kinds that the house offers already; undefined where the kind is settled. */
  readonly offered: readonly string[] | undefined;
}

/** To whom a service is given, when, and in which languages. */
export function ServiceFields({ form, offered }: ServiceFieldsProps) {
  const { t } = useWords('beds', 'form');
  const [kinds, regions] = [useCodes('service'), useCodes('region')];
  const { organisationCountry } = useSession();
  const { values, errors } = form;
  const asked = <F extends ServiceField>(field: F) => ({
    label: t(SERVICE_WORDS[field]),
    value: values[field],
    error: errors[field],
    onChange: (value: ServiceDraft[F]) => form.setFieldValue(field, value as never),
  });
  return (
    <Stack gap="lg">
      {offered !== undefined && (
        <Select
          id={anchorOf('kind')}
          label={t(SERVICE_WORDS.kind)}
          placeholder={t('form:choose')}
          nothingFoundMessage={t('form:noneFound')}
          data={kinds.options.filter(({ value }) => !offered.includes(value))}
          value={values.kind === '' ? null : values.kind}
          onChange={(kind) => form.setFieldValue('kind', kind ?? '')}
          error={errors['kind']}
          searchable
        />
      )}
      <div id={anchorOf('urgencies')}>
        <CodeBoxes list="referral-urgency" {...asked('urgencies')} />
      </div>
      <CodesAnswer
        list="language"
        {...asked('languages')}
        description={t('beds:service.languages.help')}
        onChange={(languages = []) => form.setFieldValue('languages', languages)}
      />
      <MultiSelect
        {...asked('regions')}
        description={t('beds:service.regions.help')}
        placeholder={values.regions.length === 0 ? t('beds:service.regions.all') : undefined}
        nothingFoundMessage={t('form:noneFound')}
        data={regions.options.filter(({ value }) => value.startsWith(`${organisationCountry}-`))}
        searchable
        hidePickedOptions
      />
      <CodeBoxes list="gender" {...asked('genders')} description={t('beds:service.genders.help')} />
      <div id={anchorOf('ageFrom')}>
        <AgePair
          label={t('beds:field.ages')}
          max={120}
          from={values.ageFrom}
          to={values.ageTo}
          onFrom={(ageFrom) => form.setFieldValue('ageFrom', ageFrom)}
          onTo={(ageTo) => form.setFieldValue('ageTo', ageTo)}
          error={errors['ageFrom']}
        />
      </div>
    </Stack>
  );
}

import { Button, Checkbox, MultiSelect, NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { ProblemNote } from '../parts/ProblemNote';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import { ContactFields } from './ContactFields';

type Type = components['schemas']['RegisterOrganisationBody']['type'];

/** Enters an organisation of a country in which the administrator's own acts. */
export function NewOrganisation({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const { t } = useWords('admin');
  const { organisationId, organisationName } = useSession();
  const own = useAnswer('/api/v1/organisations/{organisationId}', { path: { organisationId } });
  const calendars = useAnswer('/api/v1/calendars', {});
  const [kinds, regions, countries] = [
    useCodes('organisation-type'),
    useCodes('region'),
    useCodes('country'),
  ];
  const { country = '', jurisdictions = [], calendar = '', zone = '' } = own.data ?? {};
  const form = useForm({
    initialValues: {
      ...{ name: '', type: 'NGO' as Type, region: null as string | null, isUnder: true },
      ...{ acts: [] as string[], calendar: '', dutyPhone: '', dutyEmail: '' },
    },
  });
  const register = useSend('post', '/api/v1/organisations', {
    onDone: ({ data: { name } }) => onDone(t('admin:organisation.entered', { name })),
  });
  const send = form.onSubmit(({ name, type, region, isUnder, acts, dutyPhone, dutyEmail, ...rest }) =>
    register.mutate({
      body: {
        ...{ name, type, country, zone, calendar: rest.calendar || calendar },
        jurisdictions: acts.length > 0 ? acts : [country],
        region: region ?? undefined,
        superiorId: isUnder ? organisationId : undefined,
        dutyPhone: dutyPhone.trim() || undefined,
        dutyEmail: dutyEmail.trim() || undefined,
      },
    }),
  );
  return (
    <form onSubmit={send}>
      <Stack>
        <TextInput
          label={t('admin:organisation.name')}
          required
          withAsterisk={false}
          {...form.getInputProps('name')}
        />
        <NativeSelect
          label={t('admin:organisation.type')}
          data={[...kinds.options]}
          {...form.getInputProps('type')}
        />
        <MultiSelect
          label={t('admin:organisation.jurisdictions')}
          description={t('admin:organisation.fixed')}
          placeholder={form.values.acts.length === 0 ? countries.label(country) : undefined}
          data={jurisdictions.map((value) => ({ value, label: countries.label(value) }))}
          {...form.getInputProps('acts')}
        />
        <Select
          label={t('admin:organisation.region')}
          description={t('admin:organisation.region.help')}
          placeholder={t('admin:organisation.region.none')}
          data={regions.options.filter(({ value }) => value.startsWith(`${country}-`))}
          searchable
          clearable
          {...form.getInputProps('region')}
        />
        <NativeSelect
          label={t('admin:organisation.calendar')}
          data={(calendars.data?.items ?? []).map(({ id }) => ({
            value: id,
            label: countries.label(id.toUpperCase()),
          }))}
          {...form.getInputProps('calendar')}
          value={form.values.calendar || calendar}
        />
        <ContactFields inputProps={(field) => form.getInputProps(field)} />
        <Checkbox
          label={t('admin:organisation.under', { name: organisationName })}
          {...form.getInputProps('isUnder', { type: 'checkbox' })}
        />
        <Text size="sm" c="dimmed">
          {t('admin:organisation.next')}
        </Text>
        <ProblemNote problem={register.problem} />
        <Button type="submit" loading={register.isPending} disabled={own.data === undefined}>
          {t('admin:organisation.enter')}
        </Button>
      </Stack>
    </form>
  );
}

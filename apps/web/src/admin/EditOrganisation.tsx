import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Organisation } from '../directory/use-organisations';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { ProblemNote } from '../parts/ProblemNote';
import { useSession } from '../talk/session';
import { useSend } from '../talk/use-send';
import { ContactFields } from './ContactFields';

interface EditOrganisationProps {
  readonly organisation: Organisation;
  readonly onDone: (sentence: string) => void;
}

/** How an organisation is called and reached; the law it stands under stays. */
export function EditOrganisation({ organisation, onDone }: EditOrganisationProps) {
  const { t } = useWords('admin');
  const { organisationId: own } = useSession();
  const regions = useCodes('region');
  const { id: organisationId, country, superiorId, revision } = organisation;
  const form = useForm({
    initialValues: {
      name: organisation.name,
      dutyPhone: organisation.dutyPhone ?? '',
      dutyEmail: organisation.dutyEmail ?? '',
      region: organisation.region,
    },
  });
  const save = useSend('patch', '/api/v1/organisations/{organisationId}', {
    onDone: () => onDone(t('admin:organisation.saved')),
  });
  const send = form.onSubmit(({ name, dutyPhone, dutyEmail, region }) =>
    save.mutate({
      path: { organisationId },
      body: {
        name,
        dutyPhone: dutyPhone.trim() || null,
        dutyEmail: dutyEmail.trim() || null,
        region,
        revision,
      },
    }),
  );
  const mayMove = superiorId === own;
  return (
    <form onSubmit={send}>
      <Stack>
        <TextInput
          label={t('admin:organisation.name')}
          required
          withAsterisk={false}
          {...form.getInputProps('name')}
        />
        <ContactFields inputProps={(field) => form.getInputProps(field)} />
        <Select
          label={t('admin:organisation.region')}
          description={t(mayMove ? 'admin:organisation.region.help' : 'admin:organisation.region.above')}
          placeholder={t('admin:organisation.region.none')}
          data={regions.options.filter(({ value }) => value.startsWith(`${country}-`))}
          disabled={!mayMove}
          searchable
          clearable
          {...form.getInputProps('region')}
        />
        <Text size="sm" c="dimmed">
          {t('admin:organisation.fixed')}
        </Text>
        <ProblemNote problem={save.problem} />
        <Button type="submit" loading={save.isPending}>
          {t('admin:organisation.save')}
        </Button>
      </Stack>
    </form>
  );
}

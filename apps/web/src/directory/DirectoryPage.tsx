import { Anchor, Button, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import classes from './directory.module.css';
import { OrganisationCard } from './OrganisationCard';
import { type OrganisationFilter, useOrganisations } from './use-organisations';

const TYPING_PAUSE_MS = 250;

/** Who can help, for everybody who is in; of beds only how many are free, for those who place people. */
export function DirectoryPage() {
  const { t } = useWords('directory');
  const may = useMay();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Pick<OrganisationFilter, 'service' | 'region' | 'type'>>({});
  const [typed] = useDebouncedValue(search.trim(), TYPING_PAUSE_MS);
  const organisations = useOrganisations({ ...filter, search: typed === '' ? undefined : typed });
  const services = useAnswer('/api/v1/services', {});
  const beds = useAnswer('/api/v1/beds', {}, { enabled: may('bed.read') });
  const [serviceCodes, regions, kinds] = [
    useCodes('service'),
    useCodes('region'),
    useCodes('organisation-type'),
  ];
  const choose =
    (key: 'service' | 'region' | 'type') =>
    (value: string | null): void =>
      setFilter((before) => ({ ...before, [key]: value ?? undefined }));

  return (
    <Stack gap="lg">
      <PageTitle title={t('directory:title')} intro={t('directory:intro')}>
        <Anchor component={Link} to="/people">
          {t('directory:people')}
        </Anchor>
      </PageTitle>
      <SimpleGrid
        cols={{ base: 2, lg: 4 }}
        className={classes['filters']}
        role="search"
        aria-label={t('directory:title')}
      >
        <TextInput
          label={t('directory:search')}
          type="search"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Select
          {...{
            label: t('directory:service'),
            placeholder: t('directory:any'),
            data: [...serviceCodes.options],
          }}
          {...{
            value: filter.service ?? null,
            onChange: choose('service'),
            clearable: true,
            searchable: true,
          }}
        />
        <Select
          {...{ label: t('directory:region'), placeholder: t('directory:any'), data: [...regions.options] }}
          {...{ value: filter.region ?? null, onChange: choose('region'), clearable: true, searchable: true }}
        />
        <Select
          {...{ label: t('directory:kind'), placeholder: t('directory:any'), data: [...kinds.options] }}
          {...{ value: filter.type ?? null, onChange: choose('type'), clearable: true, searchable: true }}
        />
      </SimpleGrid>
      <Answered answer={organisations}>
        {(items) => (
          <Stack>
            <Text role="status">
              {organisations.hasNextPage
                ? t('directory:foundMore', { count: items.length })
                : t('directory:found', { count: items.length })}
            </Text>
            {items.length === 0 && (
              <Empty icon={SearchX} title={t('directory:none.title')}>
                {t('directory:none.help')}
              </Empty>
            )}
            <SimpleGrid cols={{ base: 1, md: 2 }} component="ul" p={0} m={0}>
              {items.map((organisation) => (
                <OrganisationCard
                  key={organisation.id}
                  organisation={organisation}
                  services={
                    services.data?.items.filter((one) => one.organisationId === organisation.id) ?? []
                  }
                  beds={beds.data?.items.filter((one) => one.organisationId === organisation.id) ?? []}
                />
              ))}
            </SimpleGrid>
            {organisations.hasNextPage && (
              <Button
                variant="default"
                onClick={() => void organisations.fetchNextPage()}
                loading={organisations.isFetchingNextPage}
              >
                {t('directory:more')}
              </Button>
            )}
          </Stack>
        )}
      </Answered>
    </Stack>
  );
}

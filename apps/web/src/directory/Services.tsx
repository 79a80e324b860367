import { Badge, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../language/words';
import { Code } from '../parts/Code';
import { useAgeSpan } from '../parts/age-span';
import { useCodes } from '../parts/codes';
import type { Service } from './OrganisationCard';

/** What they offer, and to whom. */
export function Services({ services }: { readonly services: readonly Service[] }) {
  const { t } = useWords('directory');
  const ages = useAgeSpan();
  const [languages, regions, genders, urgencies] = [
    useCodes('language'),
    useCodes('region'),
    useCodes('gender'),
    useCodes('referral-urgency'),
  ];
  if (services.length === 0) return <Text c="dimmed">{t('directory:services.none')}</Text>;
  const list = (codes: readonly string[], label: (code: string) => string, otherwise: string): string =>
    codes.length === 0 ? otherwise : codes.map(label).join(', ');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} component="ul" p={0} m={0}>
      {services.map((service) => (
        <Paper key={service.id} withBorder p="md" component="li">
          <Stack gap={4}>
            <Title order={3}>
              <Code list="service" code={service.kind} />{' '}
              {service.paused && (
                <Badge variant="outline" color="warn" tt="none">
                  {t('directory:service.paused')}
                </Badge>
              )}
            </Title>
            <Line name={t('directory:urgencies')}>{service.urgencies.map(urgencies.label).join(', ')}</Line>
            <Line name={t('directory:languages')}>
              {list(service.languages, languages.label, t('directory:languages.any'))}
            </Line>
            <Line name={t('directory:regions')}>
              {list(service.regions, regions.label, t('directory:everywhere'))}
            </Line>
            <Line name={t('directory:whom')}>
              {list(service.genders, genders.label, t('directory:anybody'))},{' '}
              {ages(service.ageFrom, service.ageTo)}
            </Line>
          </Stack>
        </Paper>
      ))}
    </SimpleGrid>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <Text size="sm">
      <b>{name}</b> {children}
    </Text>
  );
}

import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { Code } from '../parts/Code';
import { useCodes } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { Beds } from './Beds';
import { Place } from './Place';
import { Services } from './Services';
import { useRouteIds } from '../parts/route-ids';

/** One organisation: how it is reached, what it offers, and its beds for those who place people. */
export function OrganisationPage() {
  const { t } = useWords('directory');
  const { organisationId = '' }: { organisationId?: string } = useRouteIds();
  const may = useMay();
  const organisation = useAnswer('/api/v1/organisations/{organisationId}', { path: { organisationId } });
  const services = useAnswer('/api/v1/services', { query: { organisationId } });
  const countries = useCodes('country');
  return (
    <Answered answer={organisation}>
      {(one) => (
        <Stack gap="lg">
          <div>
            <Anchor component={Link} to="/directory">
              {t('directory:back')}
            </Anchor>
            <PageTitle
              title={one.name}
              intro={
                <>
                  <Code list="organisation-type" code={one.type} /> · <Place organisation={one} />
                </>
              }
            />
          </div>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} component="dl" m={0}>
              <Fact name={t('directory:phone')}>
                {one.dutyPhone === null ? (
                  t('directory:notGiven')
                ) : (
                  <Anchor href={`tel:${one.dutyPhone.replaceAll(/[^+\d]/g, '')}`}>{one.dutyPhone}</Anchor>
                )}
              </Fact>
              <Fact name={t('directory:email')}>
                {one.dutyEmail === null ? (
                  t('directory:notGiven')
                ) : (
                  <Anchor href={`mailto:${one.dutyEmail}`}>{one.dutyEmail}</Anchor>
                )}
              </Fact>
              <Fact name={t('directory:actsIn')}>{one.jurisdictions.map(countries.label).join(', ')}</Fact>
              {one.superiorId !== null && (
                <Fact name={t('directory:superior')}>
                  <Superior organisationId={one.superiorId} />
                </Fact>
              )}
            </SimpleGrid>
          </Paper>
          <section aria-labelledby="services">
            <Title order={2} id="services" mb="xs">
              {t('directory:services')}
            </Title>
            <Answered answer={services} lines={2}>
              {({ items }) => <Services services={items} />}
            </Answered>
          </section>
          {may('bed.read') && <Beds organisationId={organisationId} />}
        </Stack>
      )}
    </Answered>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0}>
        {children}
      </Text>
    </div>
  );
}

function Superior({ organisationId }: { readonly organisationId: string }) {
  const { data } = useAnswer('/api/v1/organisations/{organisationId}', { path: { organisationId } });
  return (
    <Anchor component={Link} to="/directory/$organisationId" params={{ organisationId } as never}>
      {data?.name}
    </Anchor>
  );
}

import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { BedDouble, Languages, Phone } from 'lucide-react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Code } from '../parts/Code';
import { useCodes } from '../parts/codes';
import { Place } from './Place';
import type { Organisation } from './use-organisations';

export type Service = components['schemas']['ServiceAnswer'];
export type Bed = components['schemas']['BedAnswer'];

interface OrganisationCardProps {
  readonly organisation: Organisation;
  readonly services: readonly Service[];
  readonly beds: readonly Bed[];
}

/** What one needs to decide whether to ask them. */
export function OrganisationCard({ organisation, services, beds }: OrganisationCardProps) {
  const { t } = useWords('directory');
  const { id: organisationId, name, type, dutyPhone } = organisation;
  const languages = useCodes('language');
  const spoken = [...new Set(services.flatMap((one) => one.languages))].map(languages.label);
  return (
    <Paper withBorder p="md" component="li">
      <Stack gap="xs">
        <div>
          <Title order={2} size="h3">
            <Anchor component={Link} to="/directory/$organisationId" params={{ organisationId } as never}>
              {name}
            </Anchor>
          </Title>
          <Text size="sm" c="dimmed">
            <Code list="organisation-type" code={type} /> · <Place organisation={organisation} />
          </Text>
        </div>
        {beds.length > 0 && (
          <Group gap="xs">
            <BedDouble aria-hidden size={18} />
            <Text fw={600}>
              {t('directory:beds.free', { count: beds.filter(({ state }) => state === 'free').length })}
            </Text>
          </Group>
        )}
        <Group gap={6}>
          {services.map(({ id, kind, paused }) => (
            <Badge key={id} variant={paused ? 'outline' : 'light'} tt="none" size="lg">
              <Code list="service" code={kind} />
              {paused && ` (${t('directory:service.paused')})`}
            </Badge>
          ))}
          {services.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('directory:services.none')}
            </Text>
          )}
        </Group>
        {spoken.length > 0 && (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <Languages aria-hidden size={18} />
            <Text size="sm">{spoken.join(', ')}</Text>
          </Group>
        )}
        {dutyPhone !== null && (
          <Group gap="xs">
            <Phone aria-hidden size={18} />
            <Anchor href={`tel:${dutyPhone.replaceAll(/[^+\d]/g, '')}`}>{dutyPhone}</Anchor>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

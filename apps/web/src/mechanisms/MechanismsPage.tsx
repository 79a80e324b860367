import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage, useCodes } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';

type MechanismLine = components['schemas']['MechanismLine'];

/** The law of each country as data: what is in force first, the own country's on top. */
export function MechanismsPage() {
  const { t } = useWords('mechanisms');
  const { organisationCountry } = useSession();
  const mechanisms = useAnswer('/api/v1/mechanisms', {});
  return (
    <Stack gap="lg">
      <PageTitle title={t('mechanisms:title')} intro={t('mechanisms:intro')} />
      <Answered answer={mechanisms}>
        {({ items }) => (
          <Stack component="ul" p={0} m={0} gap="sm">
            {[...items]
              .sort(
                (one, other) =>
                  rank(one, organisationCountry) - rank(other, organisationCountry) ||
                  other.version - one.version,
              )
              .map((line) => (
                <MechanismCard key={`${line.id}/${String(line.version)}`} line={line} />
              ))}
          </Stack>
        )}
      </Answered>
      <Text size="sm">
        <Anchor component={Link} to="/calendars">
          {t('mechanisms:calendars')}
        </Anchor>
      </Text>
    </Stack>
  );
}

const rank = ({ jurisdiction, inForce }: MechanismLine, own: string): number =>
  (jurisdiction === own ? 0 : 1) + (inForce ? 0 : 2);

function MechanismCard({ line }: { readonly line: MechanismLine }) {
  const { t } = useWords('mechanisms');
  const countries = useCodes('country');
  const language = useApiLanguage();
  const { id, version, jurisdiction, inForce } = line;
  const { data } = useAnswer('/api/v1/mechanisms/{id}/{version}', {
    path: { id, version: String(version) },
    query: { language },
  });
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" gap="sm">
        <div>
          <Title order={2}>
            <Anchor component={Link} to={`/mechanisms/${id}/${String(version)}`} inherit>
              {data?.label ?? countries.label(jurisdiction)}
            </Anchor>
          </Title>
          <Text size="sm">
            {t('mechanisms:version', { version })}
            {data !== undefined && (
              <> · {t('mechanisms:extent', { tracks: data.tracks.length, clocks: data.clocks.length })}</>
            )}
          </Text>
        </div>
        <Badge tt="none" variant={inForce ? 'light' : 'outline'} color={inForce ? 'harbour' : 'gray'}>
          {inForce ? t('mechanisms:inForce') : t('mechanisms:earlier')}
        </Badge>
      </Group>
    </Paper>
  );
}

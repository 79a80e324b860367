import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';

/** The calendars of the house, the own country's first. */
export function CalendarsPage() {
  const { t } = useWords('calendars');
  const countries = useCodes('country');
  const { organisationCountry } = useSession();
  const calendars = useAnswer('/api/v1/calendars', {});
  const isOwn = (id: string): boolean => id.toUpperCase() === organisationCountry;
  return (
    <Stack gap="lg">
      <PageTitle title={t('calendars:title')} intro={t('calendars:intro')} />
      <Answered answer={calendars}>
        {({ items }) => (
          <Stack component="ul" gap="sm" p={0} m={0}>
            {[...items]
              .sort((one, other) => Number(isOwn(other.id)) - Number(isOwn(one.id)))
              .map(({ id, revision, zone }) => (
                <Paper key={id} component="li" withBorder p="md">
                  <Title order={2}>
                    <Anchor component={Link} to={`/calendars/${id}`} inherit>
                      {countries.label(id.toUpperCase())}
                    </Anchor>
                  </Title>
                  <Text size="sm">{t('calendars:line', { revision, zone })}</Text>
                </Paper>
              ))}
          </Stack>
        )}
      </Answered>
    </Stack>
  );
}

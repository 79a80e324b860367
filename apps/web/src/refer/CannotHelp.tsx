import { Accordion, Anchor, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MessageCircleQuestion } from 'lucide-react';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { EXCLUSIONS, lacksConsentOnly } from './match-words';
import type { CaseView, LegalBasis, Match } from './refer-types';

interface LacksConsentProps {
  readonly matches: readonly Match[];
  readonly file: CaseView;
  readonly onBasis: (basis: LegalBasis) => void;
}

/** Who fits, but whom the person has not allowed to be asked: the way there is to ask the person. */
export function LacksConsent({ matches, file, onBasis }: LacksConsentProps) {
  const { t } = useWords('refer');
  const regions = useCodes('region');
  const waiting = matches.filter(lacksConsentOnly);
  if (waiting.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="no-consent">
      <Stack gap="sm">
        <Title order={2} id="no-consent">
          {t('refer:noConsent.title')}
        </Title>
        <List>
          {waiting.map(({ organisationId, name, region }) => (
            <List.Item key={organisationId}>
              {region === null ? name : t('refer:noConsent.who', { name, region: regions.label(region) })}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t('refer:noConsent.help')}</Text>
        <Group gap="sm">
          <Button
            component={Link}
            to={`/cases/${file.id}/consents`}
            variant="light"
            leftSection={<MessageCircleQuestion size={18} aria-hidden />}
          >
            {t('refer:noConsent.ask')}
          </Button>
          {file.ageClass !== 'adult' && (
            <Button variant="default" onClick={() => onBasis('child-protection')}>
              {t('refer:basis.child-protection')}
            </Button>
          )}
          <Button variant="default" onClick={() => onBasis('threat-to-life')}>
            {t('refer:basis.threat-to-life')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** Who cannot, folded, each with why: so that one sees what would have to change. */
export function CannotHelp({ matches }: { readonly matches: readonly Match[] }) {
  const { t } = useWords('refer');
  const unable = matches.filter((match) => match.exclusions.length > 0 && !lacksConsentOnly(match));
  if (unable.length === 0) return null;
  return (
    <Accordion variant="contained" order={2}>
      <Accordion.Item value="unable">
        <Accordion.Control>{t('refer:unable', { count: unable.length })}</Accordion.Control>
        <Accordion.Panel>
          <List spacing="xs">
            {unable.map(({ organisationId, name, exclusions }) => (
              <List.Item key={organisationId}>
                <Anchor component={Link} to={`/directory/${organisationId}`}>
                  {name}
                </Anchor>{' '}
                <Text component="span" size="sm" display="block">
                  {exclusions.map((one) => t(EXCLUSIONS[one])).join(' · ')}
                </Text>
              </List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

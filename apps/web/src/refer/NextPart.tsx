import { Paper, Stack, Text, Title } from '@mantine/core';
import { PlayPart } from '../demo/PlayPart';
import { useWords } from '../language/words';
import { useOrganisationName } from '../parts/organisation-name';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import type { ReferralLine } from './refer-types';

/** In a demo: whoever was just asked can be played, if there is an account of theirs. */
export function NextPart({ referral, code }: { readonly referral: ReferralLine; readonly code: string }) {
  const { t } = useWords('today');
  const { installationKind } = useSession();
  const { data } = useAnswer('/api/v1/installation', {}, { enabled: installationKind === 'demo' });
  const name = useOrganisationName(referral.toOrganisation);
  const theirs = data?.demo?.accounts.filter(({ organisationName }) => organisationName === name) ?? [];
  const account = theirs.find(({ role }) => role === 'shelter-staff') ?? theirs[0];
  if (account === undefined) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="next-part">
      <Stack gap="xs">
        <Title order={2} id="next-part">
          {t('today:try.title')}
        </Title>
        <Text size="sm">{t('today:try.nextAsked', { code })}</Text>
        <PlayPart account={account} />
      </Stack>
    </Paper>
  );
}

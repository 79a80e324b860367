import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { AnswerBy } from '../parts/AnswerBy';
import { CaseCode } from '../parts/CaseCode';
import { useCodes } from '../parts/codes';
import { Facts } from '../parts/Facts';
import { useOrganisationName } from '../parts/organisation-name';
import { StateChip } from '../parts/StateChip';
import { UrgencyMark } from '../parts/UrgencyMark';
import { AnswerActs } from '../referral/AnswerActs';
import { useAskedFacts } from '../referral/asked-facts';
import type { InboxCard } from './inbox-groups';

/** One referral: what is needed, by when to answer, and the answers themselves. */
export function ReferralCard({ card }: { readonly card: InboxCard }) {
  const { t } = useWords('inbox');
  const service = useCodes('service');
  const from = useOrganisationName(card.fromOrganisation);
  const facts = useAskedFacts(card.ask);
  const waits = card.state === 'sent' || card.state === 'delivered';
  return (
    <Paper withBorder p="md" component="article" aria-labelledby={`card-${card.id}`}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={3} id={`card-${card.id}`}>
            {service.label(card.service)}
          </Title>
          <Group gap="xs">
            <UrgencyMark urgency={card.urgency} />
            {waits && card.answerBy !== null ? (
              <AnswerBy at={card.answerBy} />
            ) : (
              <StateChip track="referral" state={card.state} />
            )}
          </Group>
        </Group>
        <Text size="sm">
          <CaseCode code={card.code} /> · {t('inbox:from', { organisation: from })}
        </Text>
        <Facts facts={facts} />
        <Group gap="xs">
          {waits && <AnswerActs referralId={card.id} service={card.service} ask={card.ask} />}
          <Anchor component={Link} to={`/referrals/${card.id}`} ms="auto">
            {t('inbox:open')}
          </Anchor>
        </Group>
      </Stack>
    </Paper>
  );
}

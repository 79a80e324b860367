import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useWords } from '../language/words';
import { AnswerBy } from '../parts/AnswerBy';
import { Answered } from '../parts/Answered';
import { CaseCode } from '../parts/CaseCode';
import { useCodes } from '../parts/codes';
import { Facts } from '../parts/Facts';
import { useLawWords } from '../parts/law-words';
import { useOrganisationName } from '../parts/organisation-name';
import { PageTitle } from '../parts/PageTitle';
import { StateChip } from '../parts/StateChip';
import { UrgencyMark } from '../parts/UrgencyMark';
import { When } from '../parts/When';
import { PrintMenu } from '../print/PrintMenu';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useAskedFacts } from './asked-facts';
import { NextSteps } from './NextSteps';
import type { ReferralView } from './referral-view';
import { useRouteIds } from '../parts/route-ids';

/** One referral from the first question to the feedback, for the one who asked and the one who answers. */
export function ReferralPage() {
  const { referralId = '' } = useRouteIds();
  const referral = useAnswer(
    '/api/v1/referrals/{referralId}',
    { path: { referralId } },
    { refetchInterval: 60_000 },
  );
  return <Answered answer={referral}>{(data) => <Referral referral={data} />}</Answered>;
}

const ACCEPTED = ['accepted', 'accepted-with-conditions', 'in-transit', 'handed-over', 'active'];

function Referral({ referral }: { readonly referral: ReferralView }) {
  const { t } = useWords('referral');
  const service = useCodes('service');
  const { organisationId } = useSession();
  const isReceiver = referral.toOrganisation === organisationId;
  const from = useOrganisationName(referral.fromOrganisation);
  const to = useOrganisationName(referral.toOrganisation);
  const waits = referral.state === 'sent' || referral.state === 'delivered';
  const facts = useAskedFacts(referral.ask);
  return (
    <Stack gap="lg">
      <PageTitle title={service.label(referral.service)}>
        <StateChip track="referral" state={referral.state} />
        <UrgencyMark urgency={referral.urgency} />
        {(referral.fromOrganisation === organisationId || ACCEPTED.includes(referral.state)) && (
          <PrintMenu referralId={referral.id} />
        )}
      </PageTitle>
      <Text>
        <CaseCode code={referral.code} /> · {t('referral:between', { from, to })}
      </Text>
      {waits && referral.answerBy !== null && (
        <Group>
          <AnswerBy at={referral.answerBy} />
        </Group>
      )}
      <NextSteps referral={referral} isReceiver={isReceiver} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Paper withBorder p="md" component="section" aria-labelledby="asked">
          <Title order={2} id="asked" mb="sm">
            {t('referral:asked')}
          </Title>
          <Facts facts={facts} />
        </Paper>
        <Stack>
          <Disclosed referral={referral} isReceiver={isReceiver} />
          <Course referral={referral} />
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}

/** What the receiver sees at this moment. */
function Disclosed({
  referral,
  isReceiver,
}: {
  readonly referral: ReferralView;
  readonly isReceiver: boolean;
}) {
  const { t } = useWords('referral');
  const opened = !isReceiver || ACCEPTED.includes(referral.state);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="disclosed">
      <Title order={2} id="disclosed" mb="xs">
        {t('referral:disclosed')}
      </Title>
      <Text>{opened ? t('referral:opened') : t('referral:triageOnly')}</Text>
      {opened && (
        <Button
          component={Link}
          to={`/cases/${referral.caseId}`}
          mt="sm"
          variant="light"
          leftSection={<FolderOpen size={18} aria-hidden />}
        >
          {t('referral:openCase')}
        </Button>
      )}
    </Paper>
  );
}

/** What has happened so far. */
function Course({ referral }: { readonly referral: ReferralView }) {
  const { t } = useWords('referral');
  const say = useLawWords();
  const condition = useCodes('acceptance-condition');
  const { conditions } = referral;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="course">
      <Title order={2} id="course" mb="sm">
        {t('referral:course')}
      </Title>
      <Facts
        facts={[
          { name: t('referral:sentAt'), value: <When at={referral.sentAt} /> },
          { name: t('referral:since'), value: <When at={referral.since} /> },
          { name: t('referral:attempt'), value: String(referral.attempt) },
          referral.arrivedAt === null
            ? undefined
            : { name: t('referral:arrivedAt'), value: <When at={referral.arrivedAt} /> },
          referral.reason === null
            ? undefined
            : { name: t('referral:reason'), value: reasonWords(say, referral.reason) },
          conditions.length === 0
            ? undefined
            : { name: t('referral:conditions'), value: conditions.map(condition.label).join(', ') },
          referral.conditionsInWords === null
            ? undefined
            : { name: t('referral:conditionsInWords'), value: referral.conditionsInWords },
          referral.waitingPlace === null
            ? undefined
            : { name: t('referral:waitingPlace'), value: String(referral.waitingPlace) },
          ...(['given', 'taken'] as const).map((side) => ({
            name: side === 'given' ? t('referral:handover.given') : t('referral:handover.taken'),
            value: referral.handover[side] ? t('referral:confirmed') : t('referral:notYet'),
          })),
        ]}
      />
    </Paper>
  );
}

const REASON_LISTS = ['reasons/decline', 'reasons/recall', 'reasons/referral-closing'];

/** The reason of the last step, in whichever list it stands. */
function reasonWords(say: ReturnType<typeof useLawWords>, code: string): string {
  const found = REASON_LISTS.find((list) => say(list, code) !== code);
  return found === undefined ? code : say(found, code);
}

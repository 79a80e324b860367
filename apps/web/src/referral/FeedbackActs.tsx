import { Button, Group, Paper, Text } from '@mantine/core';
import { useWords } from '../language/words';
import { ProblemNote } from '../parts/ProblemNote';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';

const FEEDBACK = {
  arrived: 'referral:feedback.arrived',
  'plan-made': 'referral:feedback.plan-made',
  'not-arrived': 'referral:feedback.not-arrived',
} as const;

/** The sender asked because somebody mattered to them: one tap tells how it went. */
export function FeedbackActs({ referralId }: { readonly referralId: string }) {
  const { t } = useWords('referral');
  const tell = useTell();
  const send = useSend('post', '/api/v1/referrals/{referralId}/feedback', {
    onDone: () => tell(t('referral:feedbackGiven')),
  });
  return (
    <Paper withBorder p="md">
      <Text mb="xs">{t('referral:feedbackAsk')}</Text>
      <Group gap="xs">
        {(['arrived', 'plan-made', 'not-arrived'] as const).map((feedback) => (
          <Button
            key={feedback}
            variant="light"
            loading={send.isPending && send.variables.body.feedback === feedback}
            onClick={() => send.mutate({ path: { referralId }, body: { feedback } })}
          >
            {t(FEEDBACK[feedback])}
          </Button>
        ))}
      </Group>
      <ProblemNote problem={send.problem} />
    </Paper>
  );
}

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { ConfirmAct } from '../parts/ConfirmAct';
import { ProblemNote } from '../parts/ProblemNote';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import { AnswerActs } from './AnswerActs';
import { FeedbackActs } from './FeedbackActs';
import { HandoverForm } from './HandoverForm';
import { ReasonDialog } from './ReasonDialog';
import type { ReferralView } from './referral-view';

interface NextStepsProps {
  readonly referral: ReferralView;
  readonly isReceiver: boolean;
}

/** What can be done now, as the api allows it: the next thing first. */
export function NextSteps({ referral, isReceiver }: NextStepsProps) {
  const { t } = useWords('referral');
  const { id: referralId, allowed } = referral;
  const [dialog, setDialog] = useState<'recall' | 'close' | 'handover'>();
  const can = (step: string): boolean => allowed.includes(step);
  const mayConfirm = isReceiver ? can('confirm-taken') : can('confirm-given');
  const hasConfirmed = isReceiver ? referral.handover.taken : referral.handover.given;
  const close = () => setDialog(undefined);
  if (allowed.length === 0) return <Text c="dimmed">{t('referral:nothingToDo')}</Text>;
  return (
    <Stack gap="sm">
      {can('accept') && <AnswerActs referralId={referralId} service={referral.service} ask={referral.ask} />}
      <Group gap="xs">
        {can('depart') && <SaidStep referralId={referralId} step="depart" />}
        {can('arrive') && <SaidStep referralId={referralId} step="arrive" />}
        {can('report-no-show') && isReceiver && <SaidStep referralId={referralId} step="report-no-show" />}
        {mayConfirm && !hasConfirmed && (
          <Button onClick={() => setDialog('handover')}>
            {isReceiver ? t('referral:confirmTaken') : t('referral:confirmGiven')}
          </Button>
        )}
        {can('take-offer') && <AnswerOffer referralId={referralId} />}
        {can('approve-cost') && <SaidStep referralId={referralId} step="approve-cost" />}
        {can('recall') && (
          <Button variant="default" onClick={() => setDialog('recall')}>
            {t('referral:recall')}
          </Button>
        )}
        {can('close') && (
          <Button variant="default" onClick={() => setDialog('close')}>
            {t('referral:close')}
          </Button>
        )}
      </Group>
      {can('give-feedback') && <FeedbackActs referralId={referralId} />}
      {mayConfirm && hasConfirmed && <Alert color="harbour">{t('referral:otherSideConfirms')}</Alert>}
      {dialog === 'handover' && (
        <HandoverForm referralId={referralId} isReceiver={isReceiver} onClose={close} />
      )}
      {dialog === 'recall' && (
        <ReasonDialog
          act={t('referral:recall')}
          explanation={t('referral:recallMeans')}
          path="/api/v1/referrals/{referralId}/recall"
          referralId={referralId}
          reasons="recall"
          onClose={close}
        />
      )}
      {dialog === 'close' && (
        <ReasonDialog
          act={t('referral:close')}
          explanation={t('referral:closeMeans')}
          path="/api/v1/referrals/{referralId}/closing"
          referralId={referralId}
          reasons="referral-closing"
          onClose={close}
        />
      )}
    </Stack>
  );
}

interface Of {
  readonly referralId: string;
}

/** A step that needs no more than to be said. */
const SAID = {
  depart: {
    path: '/api/v1/referrals/{referralId}/departure',
    words: ['referral:depart', 'referral:departMeans', 'referral:departed'],
  },
  arrive: {
    path: '/api/v1/referrals/{referralId}/arrival',
    words: ['referral:arrive', 'referral:arriveMeans', 'referral:arrived'],
  },
  'report-no-show': {
    path: '/api/v1/referrals/{referralId}/no-show',
    words: ['referral:noShow', 'referral:noShowMeans', 'referral:noShowTold'],
  },
  'approve-cost': {
    path: '/api/v1/referrals/{referralId}/cost-approval',
    words: ['referral:approveCost', 'referral:approveCostMeans', 'referral:costApproved'],
  },
} as const;

interface SaidStepProps extends Of {
  readonly step: keyof typeof SAID;
}

function SaidStep({ referralId, step }: SaidStepProps) {
  const { t } = useWords('referral');
  const tell = useTell();
  const {
    path,
    words: [act, means, done],
  } = SAID[step];
  const send = useSend('post', path, { onDone: () => tell(t(done)) });
  return (
    <ConfirmAct
      variant={step === 'arrive' ? 'filled' : 'default'}
      act={t(act)}
      isPending={send.isPending}
      problem={send.problem}
      onAct={(close) => send.mutate({ path: { referralId }, body: {} }, { onSuccess: close })}
    >
      <Text>{t(means)}</Text>
    </ConfirmAct>
  );
}

/** A bed became free for somebody who waits: the sender takes it or leaves it to the next. */
function AnswerOffer({ referralId }: Of) {
  const { t } = useWords('referral');
  const tell = useTell();
  const send = useSend('post', '/api/v1/referrals/{referralId}/offer-answer', {
    onDone: () => tell(t('referral:offerAnswered')),
  });
  const answer = (taken: boolean) => () => send.mutate({ path: { referralId }, body: { taken } });
  return (
    <>
      <Button onClick={answer(true)} loading={send.isPending}>
        {t('referral:takeBed')}
      </Button>
      <Button variant="default" onClick={answer(false)} disabled={send.isPending}>
        {t('referral:leaveBed')}
      </Button>
      <ProblemNote problem={send.problem} />
    </>
  );
}

import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { useLawWords } from '../parts/law-words';
import { BottomSheet } from '../parts/BottomSheet';
import { ProblemNote } from '../parts/ProblemNote';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';

/** Codes that the mechanism asks for, as config/mechanisms/shared/referral.yaml lists them. */
const REASONS = {
  decline: ['capacity', 'profile', 'safety-conflict', 'legal', 'staffing', 'other'],
  recall: [
    ...['placed-elsewhere', 'consent-withdrawn', 'person-declined', 'need-changed', 'sent-in-error'],
    'lost-contact',
  ],
  'referral-closing': ['service-ended', 'need-met-elsewhere', 'person-withdrew', 'moved-on', 'lost-contact'],
} as const;

interface ReasonDialogProps {
  readonly act: string;
  /** What happens then, and who learns of it. */
  readonly explanation: string;
  readonly path:
    | '/api/v1/referrals/{referralId}/decline'
    | '/api/v1/referrals/{referralId}/waitlisting'
    | '/api/v1/referrals/{referralId}/recall'
    | '/api/v1/referrals/{referralId}/closing';
  readonly referralId: string;
  readonly reasons: keyof typeof REASONS;
  readonly onClose: () => void;
}

/** An answer that needs a reason: a code, so that no word about the person travels. */
export function ReasonDialog({ act, explanation, path, referralId, reasons, onClose }: ReasonDialogProps) {
  const { t } = useWords('referral', 'parts');
  const say = useLawWords();
  const [reason, setReason] = useState('');
  const tell = useTell();
  const send = useSend('post', path, {
    onDone: () => {
      tell(t('referral:done', { act }));
      onClose();
    },
  });
  return (
    <BottomSheet onClose={onClose} title={act}>
      <Text>{explanation}</Text>
      <Radio.Group label={t('referral:reason')} value={reason} onChange={setReason}>
        <Stack gap="sm" mt="xs">
          {REASONS[reasons].map((code) => (
            <Radio key={code} value={code} label={say(`reasons/${reasons}`, code)} />
          ))}
        </Stack>
      </Radio.Group>
      <ProblemNote problem={send.problem} />
      <Button
        disabled={reason === ''}
        loading={send.isPending}
        onClick={() => send.mutate({ path: { referralId }, body: { reason } })}
      >
        {act}
      </Button>
    </BottomSheet>
  );
}

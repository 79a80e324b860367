import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { useLawNames } from '../parts/law-words';
import { BottomSheet } from '../parts/BottomSheet';
import { ProblemNote } from '../parts/ProblemNote';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';

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
  /** The list that the mechanism names for this step. */
  readonly reasons: 'decline' | 'recall' | 'referral-closing';
  readonly onClose: () => void;
}

/** An answer that needs a reason: a code, so that no word about the person travels. */
export function ReasonDialog({ act, explanation, path, referralId, reasons, onClose }: ReasonDialogProps) {
  const { t } = useWords('referral', 'parts');
  const names = useLawNames(`reasons/${reasons}`);
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
          {names.map(({ name, label }) => (
            <Radio key={name} value={name} label={label} />
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

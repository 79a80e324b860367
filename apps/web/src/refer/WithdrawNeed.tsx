import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useLawWords } from '../parts/law-words';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';

/** The recall reasons of the mechanism, as config/mechanisms/shared/referral.yaml lists them. */
const REASONS = [
  ...['placed-elsewhere', 'consent-withdrawn', 'person-declined', 'need-changed', 'sent-in-error'],
  'lost-contact',
];

export function WithdrawNeed({ needId }: { readonly needId: string }) {
  const { t } = useWords('refer');
  const tell = useTell();
  const say = useLawWords();
  const [reason, setReason] = useState('');
  const send = useSend('post', '/api/v1/needs/{needId}/withdrawal', {
    onDone: () => tell(t('refer:withdraw.done')),
  });
  return (
    <ConfirmAct
      act={t('refer:withdraw.act')}
      isPending={send.isPending}
      problem={send.problem}
      notYet={reason === ''}
      onAct={(close) => send.mutate({ path: { needId }, body: { reason } }, { onSuccess: close })}
    >
      <Text>{t('refer:withdraw.means')}</Text>
      <Radio.Group label={t('refer:reason')} value={reason} onChange={setReason}>
        <Stack gap="sm" mt="xs">
          {REASONS.map((code) => (
            <Radio key={code} value={code} label={say('reasons/recall', code)} />
          ))}
        </Stack>
      </Radio.Group>
    </ConfirmAct>
  );
}

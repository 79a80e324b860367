import { Button, Checkbox, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ErrorSummary } from '../form/ErrorSummary';
import type { FieldFault, FormDocument } from '../form/form-types';
import { FormFields } from '../form/FormFields';
import { now } from '../language/now';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { ProblemNote } from '../parts/ProblemNote';
import type { Problem } from '../talk/problem';
import { useTell } from '../parts/use-tell';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';

interface HandoverFormProps {
  readonly referralId: string;
  readonly isReceiver: boolean;
  readonly onClose: () => void;
}

/** F8, each side its own: where, in what condition, with what. The person is handed over when both have said so. */
export function HandoverForm({ referralId, isReceiver, onClose }: HandoverFormProps) {
  const { t } = useWords('referral', 'parts');
  const language = useApiLanguage();
  const form = useAnswer('/api/v1/forms/{formId}', { path: { formId: 'handover' }, query: { language } });
  const [document, setDocument] = useState<FormDocument>({ handedOverAt: now().toISOString() });
  const [movesStewardship, setMoves] = useState(false);
  const tell = useTell();
  const confirm = useSend('post', '/api/v1/referrals/{referralId}/handover', {
    onDone: () => {
      tell(t('referral:handoverConfirmed'));
      onClose();
    },
  });
  const faults = faultsIn(confirm.problem);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={isReceiver ? t('referral:confirmTaken') : t('referral:confirmGiven')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <Stack>
        <Text>{t('referral:handoverMeans')}</Text>
        <Answered answer={form}>
          {(view) => (
            <>
              {faults.length > 0 && <ErrorSummary form={view} faults={faults} />}
              <FormFields form={view} value={document} onChange={setDocument} faults={faults} />
            </>
          )}
        </Answered>
        {!isReceiver && (
          <Checkbox
            checked={movesStewardship}
            onChange={({ currentTarget: { checked } }) => setMoves(checked)}
            label={t('referral:movesStewardship')}
            description={t('referral:movesStewardshipHelp')}
          />
        )}
        {faults.length === 0 && <ProblemNote problem={confirm.problem} />}
        <Button
          loading={confirm.isPending}
          onClick={() =>
            confirm.mutate({
              path: { referralId },
              body: { document, movesStewardship: isReceiver ? undefined : movesStewardship },
            })
          }
        >
          {isReceiver ? t('referral:confirmTaken') : t('referral:confirmGiven')}
        </Button>
      </Stack>
    </Modal>
  );
}

/** What the api found in the form, field by field. */
const faultsIn = (problem: Problem | undefined): readonly FieldFault[] =>
  problem?.code === 'FORM.INVALID' && Array.isArray(problem.details['fields'])
    ? (problem.details['fields'] as FieldFault[])
    : [];

import { Text } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { missingIn } from '../form/asked';
import { FormFields } from '../form/FormFields';
import { ADULT, type FieldFault, type FormDocument } from '../form/form-types';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import { WRITTEN_LATER } from './written-later';

const FOLLOWS = [...WRITTEN_LATER, 'signatureReference', 'voiceReference'];

interface WriteDownProps {
  readonly consent: components['schemas']['ConsentAnswer'];
  readonly caseId: string;
}

/** The written form of a consent that was only spoken: it says the same, and what could not be done then. */
export function WriteDown({ consent, caseId }: WriteDownProps) {
  const { t } = useWords('consent');
  const language = useApiLanguage();
  const form = useAnswer('/api/v1/forms/{formId}', { path: { formId: 'consent' }, query: { language } });
  const spoken = useAnswer('/api/v1/cases/{caseId}/records/{recordId}', {
    path: { caseId, recordId: consent.recordId },
  });
  const [added, setAdded] = useState<FormDocument>({});
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const write = useSend('post', '/api/v1/consents/{consentId}/written');
  const document = { ...spoken.data?.document, ...added };
  const act = (close: () => void) => {
    const fields = form.data?.fields.filter(({ id }) => FOLLOWS.includes(id)) ?? [];
    const missing = missingIn(fields, document, ADULT);
    setFaults(missing.map((field) => ({ field, problem: 'missing' })));
    if (missing.length > 0) return;
    write.mutate({ path: { consentId: consent.id }, body: { document } }, { onSuccess: close });
  };
  return (
    <ConfirmAct
      act={t('consent:write.act')}
      onAct={act}
      isPending={write.isPending}
      problem={write.problem}
      notYet={spoken.data === undefined}
    >
      <Text>{t('consent:write.help')}</Text>
      <Answered answer={form}>
        {(view) => (
          <FormFields
            form={view}
            value={document}
            onChange={setAdded}
            faults={faults}
            only={({ id }) => FOLLOWS.includes(id)}
            showsCategories={false}
          />
        )}
      </Answered>
    </ConfirmAct>
  );
}

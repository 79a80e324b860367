import { Checkbox, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useSend } from '../talk/use-send';
import { useApiLanguage } from '../parts/codes';
import { Objection } from './Objection';
import { StartedClocks } from './StartedClocks';

type Step = components['schemas']['PathwayScreen']['actions'][number];

interface StepCardProps {
  readonly caseId: string;
  readonly step: Step;
  readonly mechanism: components['schemas']['MechanismView'];
  readonly onTaken: () => void;
}

/** One step of the law: what it starts, what stands against it, and the button that a person presses. */
export function StepCard({ caseId, step, mechanism, onTaken }: StepCardProps) {
  const { t } = useWords('identification');
  const language = useApiLanguage();
  const [reason, setReason] = useState<string | null>(null);
  const [told, setTold] = useState<readonly string[]>([]);
  const rule = mechanism.tracks
    .find(({ id }) => id === step.track)
    ?.actions.find(({ id }) => id === step.name);
  const target = mechanism.tracks
    .find(({ id }) => id === step.track)
    ?.states.find(({ id }) => id === step.to)?.label;
  const take = useSend('post', '/api/v1/cases/{caseId}/pathway/{track}/{action}');
  const { objection, reasons } = step;
  const notYet =
    (reasons !== undefined && reason === null) || step.needs.some((need) => !told.includes(need));
  const act = (close: () => void) =>
    take.mutate(
      {
        path: { caseId, track: step.track, action: step.name },
        query: { language },
        body: {
          ...(reason !== null && { reason }),
          ...(step.needs.length > 0 && { records: step.needs.map((need) => ({ need })) }),
        },
      },
      { onSuccess: () => (close(), onTaken()) },
    );
  return (
    <Paper withBorder p="md" component="section" aria-label={step.label}>
      <Stack gap="xs" align="flex-start">
        {/* A step that can be taken is named by its button. */}
        {objection !== undefined && <Title order={3}>{step.label}</Title>}
        {objection === undefined ? (
          <ConfirmAct
            act={step.label}
            variant="filled"
            onAct={act}
            isPending={take.isPending}
            {...{ notYet }}
            problem={take.problem}
          >
            <Text>{t('identification:decision.yours')}</Text>
            <StartedClocks step={step} mechanism={mechanism} />
            {rule !== undefined && rule.tell.length > 0 && (
              <Text>
                {t('identification:decision.tells', {
                  who: rule.tell.map(({ label }) => label).join(t('identification:separator')),
                })}
              </Text>
            )}
            {rule !== undefined && rule.reasons.length > 0 && (
              <Radio.Group label={t('identification:decision.reason')} value={reason} onChange={setReason}>
                <Stack gap="xs" mt="xs">
                  {rule.reasons.map(({ id, label }) => (
                    <Radio key={id} value={id} label={label} />
                  ))}
                </Stack>
              </Radio.Group>
            )}
            {rule !== undefined && rule.needs.length > 0 && (
              <Checkbox.Group label={t('identification:decision.needs')} value={[...told]} onChange={setTold}>
                <Stack gap="xs" mt="xs">
                  {rule.needs.map(({ id, label }) => (
                    <Checkbox key={id} value={id} label={label} />
                  ))}
                </Stack>
              </Checkbox.Group>
            )}
          </ConfirmAct>
        ) : (
          <Objection objection={objection} rule={rule} />
        )}
        {target !== undefined && <Text>{t('identification:decision.leadsTo', { state: target })}</Text>}
      </Stack>
      {objection === undefined && <StartedClocks step={step} mechanism={mechanism} />}
    </Paper>
  );
}

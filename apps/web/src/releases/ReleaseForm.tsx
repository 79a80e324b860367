import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useWords } from '../language/words';
import type { Dimensions } from '../numbers/definition';
import { Choice } from '../parts/Choice';
import { ProblemNote } from '../parts/ProblemNote';
import { useSend } from '../talk/use-send';
import { coarserDraft } from './coarser-draft';
import { firstDraft } from './first-draft';
import { OwnTables } from './OwnTables';
import { PeriodFields } from './PeriodFields';
import { PresetChoice } from './PresetChoice';
import { Proposals } from './Proposals';
import { type Presets, proposalsIn } from './release';
import { bodyOf, type ReleaseDraft, useReleaseDraft } from './release-draft';

interface ReleaseFormProps {
  readonly dimensions: Dimensions;
  readonly presets: Presets;
}

/** A ready set of tables or tables of one's own, the period, and the day as of which it is known. */
export function ReleaseForm({
  dimensions,
  presets: { items: presets, mostDimensions, releasesLeft },
}: ReleaseFormProps) {
  const { t } = useWords('releases');
  const navigate = useNavigate();
  const [draft, setDraft, forget] = useReleaseDraft(() => firstDraft(dimensions, presets));
  const prepare = useSend('post', '/api/v1/statistics/releases', {
    renews: ['/api/v1/statistics/releases', '/api/v1/statistics/presets'],
  });
  const change = (part: Partial<ReleaseDraft>): void => setDraft({ ...draft, ...part });
  const isOwn = draft.preset === null;
  const send = (): void =>
    prepare.mutate(
      { body: bodyOf(draft) },
      {
        onSuccess: ({ data }) => {
          forget();
          void navigate({ to: `/numbers/releases/${data.id}`, replace: true });
        },
      },
    );
  return (
    <Stack component="form" gap="lg" maw={860} onSubmit={(event) => (event.preventDefault(), send())}>
      <Choice
        label={t('releases:from.label')}
        value={isOwn ? 'own' : 'preset'}
        onChange={(from) =>
          change({ preset: from === 'own' ? null : firstDraft(dimensions, presets).preset })
        }
        options={[
          { value: 'preset', label: t('releases:from.preset'), help: t('releases:from.preset.help') },
          { value: 'own', label: t('releases:from.own'), help: t('releases:from.own.help') },
        ]}
      />
      {isOwn ? (
        <OwnTables draft={draft} dimensions={dimensions} most={mostDimensions} onChange={change} />
      ) : (
        <PresetChoice presets={presets} value={draft.preset} onChange={(preset) => change({ preset })} />
      )}
      <Paper withBorder p="md" component="section" aria-labelledby="release-period">
        <Stack>
          <Title order={2} id="release-period">
            {t('releases:period.title')}
          </Title>
          <PeriodFields draft={draft} dimensions={dimensions} onChange={change} />
        </Stack>
      </Paper>
      <TextInput
        required
        label={t('releases:name')}
        description={t('releases:name.help')}
        maxLength={120}
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <ProblemNote problem={prepare.problem} onRetry={send} />
      <Proposals
        proposals={isOwn ? proposalsIn(prepare.problem) : []}
        onChoose={(proposal) => {
          prepare.reset();
          setDraft(coarserDraft(draft, proposal));
        }}
      />
      <Group>
        <Button type="submit" loading={prepare.isPending} leftSection={<ShieldCheck size={20} aria-hidden />}>
          {t('releases:prepare')}
        </Button>
        <Text size="sm">{t('releases:prepare.what')}</Text>
        <Text size="sm" c="dimmed">
          {t('releases:release.left', { count: releasesLeft })}
        </Text>
      </Group>
    </Stack>
  );
}

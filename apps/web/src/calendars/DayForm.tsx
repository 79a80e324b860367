import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords, type WordKey } from '../language/words';
import { Choice } from '../parts/Choice';
import { ProblemNote } from '../parts/ProblemNote';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import type { DayBody } from './day-body';
import type { DaySquare } from './days';
import { MovedDates } from './MovedDates';

type Confidence = components['schemas']['Confidence'];

const CONFIDENCES = {
  verified: 'parts:sure.verified',
  likely: 'parts:sure.likely',
  uncertain: 'parts:sure.uncertain',
  design: 'parts:sure.design',
} as const satisfies Record<Confidence, WordKey>;

interface DayFormProps {
  readonly calendar: components['schemas']['Calendar'];
  readonly square: DaySquare;
  readonly onChanged: (back: DayBody | undefined) => void;
}

/** Adds a day or takes one out: first what it would move, then the change itself, always with its reason. */
export function DayForm({ calendar, square, onChanged }: DayFormProps) {
  const { t } = useWords('calendars', 'parts');
  const tell = useTell();
  const { entry, date } = square;
  const removes = entry !== undefined && (entry.on === date || entry.on === date.slice(5));
  const [previewed, setPreviewed] = useState<string>();
  const path = { id: calendar.id };
  const preview = useSend('post', '/api/v1/calendars/{id}/preview', { renews: [] });
  const change = useSend('post', '/api/v1/calendars/{id}/days', {
    onDone: () => {
      tell(t('calendars:saved'));
      onChanged(backOf(square, body()));
    },
  });
  const form = useForm({
    initialValues: {
      ...{ kind: square.isOff ? 'working' : 'off', name: '', source: '', reason: '' },
      confidence: 'verified' as Confidence,
    },
    validate: {
      name: (value) => (removes || value.trim() !== '' ? null : t('calendars:form.nameMissing')),
      source: (value) => (removes || value.trim() !== '' ? null : t('calendars:form.sourceMissing')),
      reason: (value) => (value.trim() === '' ? t('calendars:form.reasonMissing') : null),
    },
  });
  const body = (): DayBody => {
    const { kind, name, source, reason, confidence } = form.getValues();
    if (removes) return { change: 'remove', on: entry?.on ?? date, reason };
    return {
      change: 'add',
      on: date,
      reason,
      kind: kind === 'working' ? 'working' : 'off',
      name,
      source,
      confidence,
    };
  };
  // What is saved is what was looked at: another word since then asks for another look.
  const isPreviewed = previewed === JSON.stringify(body());
  const look = form.onSubmit(() => {
    const asked = body();
    preview.mutate({ path, body: asked }, { onSuccess: () => setPreviewed(JSON.stringify(asked)) });
  });
  return (
    <form onSubmit={look}>
      <Stack>
        <Text fw={600}>{removes ? t('calendars:form.remove') : t('calendars:form.add')}</Text>
        {removes && entry?.on.length === 5 && <Text size="sm">{t('calendars:form.removeYearly')}</Text>}
        {!removes && (
          <>
            <Choice
              label={t('calendars:form.kind')}
              value={form.values.kind}
              onChange={(kind) => form.setFieldValue('kind', kind)}
              options={[
                { value: 'off', label: t('calendars:kind.off') },
                { value: 'working', label: t('calendars:kind.working') },
              ]}
            />
            <TextInput label={t('calendars:form.name')} maxLength={200} {...form.getInputProps('name')} />
            <TextInput
              label={t('calendars:form.source')}
              description={t('calendars:form.sourceHelp')}
              maxLength={300}
              {...form.getInputProps('source')}
            />
            <NativeSelect
              label={t('calendars:form.confidence')}
              {...form.getInputProps('confidence')}
              data={Object.entries(CONFIDENCES).map(([value, key]) => ({ value, label: t(key) }))}
            />
          </>
        )}
        <TextInput
          label={t('calendars:form.reason')}
          description={t('calendars:form.reasonHelp')}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <ProblemNote problem={preview.problem ?? change.problem} />
        <Button type="submit" variant={isPreviewed ? 'default' : 'filled'} loading={preview.isPending}>
          {t('calendars:form.preview')}
        </Button>
        {isPreviewed && preview.data !== undefined && (
          <>
            <MovedDates moved={preview.data.data} />
            <Button
              loading={change.isPending}
              onClick={() => change.mutate({ path, body: { ...body(), ifRevision: calendar.revision } })}
            >
              {removes ? t('calendars:form.saveRemove') : t('calendars:form.saveAdd')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  );
}

/** A day that was added is taken out again; one that was taken out is entered again, for that year. */
function backOf({ entry, date }: DaySquare, { change, reason }: DayBody): DayBody | undefined {
  if (change === 'add') return { change: 'remove', on: date, reason };
  // A holiday of every year cannot be entered again one year at a time.
  if (entry === undefined || entry.on.length === 5) return undefined;
  const { kind, name, holiday, movedFrom, source, confidence } = entry;
  return { change: 'add', on: date, reason, kind, name, holiday, movedFrom, source, confidence };
}

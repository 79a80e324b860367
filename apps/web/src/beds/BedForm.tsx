import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { goToField } from '../form/field-place';
import { useWords } from '../language/words';
import { useProblemSentence } from '../parts/problem-sentence';
import { ProblemNote } from '../parts/ProblemNote';
import { useTell } from '../parts/use-tell';
import type { Problem } from '../talk/problem';
import { useSession } from '../talk/session';
import { answerTo } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import type { Bed } from './bed';
import { BED_FIELD_OF, type BedDraft, bedFaults, draftOf, nextDraft, profileOf } from './bed-draft';
import { BED_WORDS } from './bed-words';
import { BedFields } from './BedFields';
import classes from './beds.module.css';
import { StaleNote } from './StaleNote';
import { useBase } from './use-base';

interface BedFormProps {
  /** Undefined for a new one. */
  readonly bed: Bed | undefined;
  readonly beds: readonly Bed[];
  readonly onDone: () => void;
}

/** Enters a bed, or corrects whom it can take. */
export function BedForm({ bed, beds, onDone }: BedFormProps) {
  const { t } = useWords('beds', 'errors');
  const tell = useTell();
  const sentence = useProblemSentence();
  const queries = useQueryClient();
  const { organisationId } = useSession();
  const labels = beds.map(({ label }) => label);
  const form = useForm<BedDraft>({
    initialValues: bed === undefined ? nextDraft(beds.at(-1), labels) : draftOf(bed),
    validate: (values) =>
      Object.fromEntries(Object.entries(bedFaults(values)).map(([field, words]) => [field, t(words)])),
  });
  const { base, theirs, bringTogether } = useBase({
    ...{ thing: bed, draftOf, form },
    fetch: async () => {
      const asked = answerTo('/api/v1/beds', { query: { organisationId } }, { staleTime: 0 });
      return (await queries.fetchQuery(asked)).data.items.find(({ id }) => id === bed?.id);
    },
  });
  const register = useSend('post', '/api/v1/beds');
  const change = useSend('patch', '/api/v1/beds/{bedId}');
  const problem = register.problem ?? change.problem;
  const isTold = problem !== undefined && (problem.code in BED_FIELD_OF || problem.code === 'VERSION.STALE');

  const refuse = (refusal: Problem) => {
    const field = BED_FIELD_OF[refusal.code];
    if (field !== undefined) {
      form.setFieldError(field, sentence(refusal));
      goToField(field);
    } else if (refusal.code === 'VERSION.STALE') void bringTogether();
  };
  const add = (values: BedDraft, addsAnother: boolean) => {
    const label = values.label.trim();
    register.mutate(
      { body: { label, profile: profileOf(values) } },
      {
        onError: refuse,
        onSuccess: ({ data }) => {
          tell(t('beds:added', { label }));
          if (!addsAnother) return onDone();
          form.setValues(nextDraft(data, [...labels, label]));
          goToField('label');
        },
      },
    );
  };
  const save = (values: BedDraft, { id: bedId, label, revision }: Bed) =>
    change.mutate(
      { path: { bedId }, body: { profile: profileOf(values), revision } },
      {
        onError: refuse,
        onSuccess: () => {
          tell(t('beds:changed', { label }));
          onDone();
        },
      },
    );
  const send = (addsAnother: boolean) =>
    form.onSubmit(
      (values) => (base === undefined ? add(values, addsAnother) : save(values, base)),
      (faults) => goToField(Object.keys(faults)[0] ?? ''),
    );
  const words = (fields: readonly string[]) => [
    ...new Set(fields.map((field) => t(BED_WORDS[field as keyof BedDraft]))),
  ];
  const isPending = register.isPending || change.isPending;
  return (
    <form onSubmit={send(false)} noValidate>
      <Stack gap="lg">
        <BedFields form={form} isNew={bed === undefined} />
        {theirs !== undefined && <StaleNote taken={words(theirs.taken)} kept={words(theirs.kept)} />}
        {!isTold && <ProblemNote problem={problem} />}
        <Group gap="xs" className={classes['bar']}>
          <Button type="submit" size="sm" mih={44} px="md" loading={isPending}>
            {t(bed === undefined ? 'beds:save.new' : 'beds:save.changes')}
          </Button>
          {bed === undefined && (
            <Button
              variant="default"
              size="sm"
              mih={44}
              px="md"
              disabled={isPending}
              onClick={() => send(true)()}
            >
              {t('beds:save.another')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

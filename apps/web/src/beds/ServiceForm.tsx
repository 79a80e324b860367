import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { goToField } from '../form/field-place';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { useProblemSentence } from '../parts/problem-sentence';
import { ProblemNote } from '../parts/ProblemNote';
import { useTell } from '../parts/use-tell';
import type { Problem } from '../talk/problem';
import { useSession } from '../talk/session';
import { answerTo } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import {
  newService,
  offerOf,
  type Service,
  SERVICE_FIELD_OF,
  SERVICE_WORDS,
  type ServiceDraft,
  serviceDraft,
  serviceFaults,
  type ServiceKind,
} from './service-draft';
import { ServiceFields } from './ServiceFields';
import classes from './beds.module.css';
import { StaleNote } from './StaleNote';
import { useBase } from './use-base';

interface ServiceFormProps {
  /** Undefined for a new one. */
  readonly service: Service | undefined;
  readonly services: readonly Service[];
  readonly onDone: () => void;
}

/** Offers a service, or corrects to whom it is given. */
export function ServiceForm({ service, services, onDone }: ServiceFormProps) {
  const { t } = useWords('beds', 'errors');
  const tell = useTell();
  const kinds = useCodes('service');
  const sentence = useProblemSentence();
  const queries = useQueryClient();
  const { organisationId } = useSession();
  const form = useForm<ServiceDraft>({
    initialValues: service === undefined ? newService(services) : serviceDraft(service),
    validate: (values) =>
      Object.fromEntries(Object.entries(serviceFaults(values)).map(([field, words]) => [field, t(words)])),
  });
  const { base, theirs, bringTogether } = useBase({
    ...{ thing: service, draftOf: serviceDraft, form },
    fetch: async () => {
      const asked = answerTo('/api/v1/services', { query: { organisationId } }, { staleTime: 0 });
      return (await queries.fetchQuery(asked)).data.items.find(({ id }) => id === service?.id);
    },
  });
  const register = useSend('post', '/api/v1/services');
  const change = useSend('patch', '/api/v1/services/{serviceId}');
  const problem = register.problem ?? change.problem;
  const isTold =
    problem !== undefined && (problem.code in SERVICE_FIELD_OF || problem.code === 'VERSION.STALE');

  const refuse = (refusal: Problem) => {
    const field = SERVICE_FIELD_OF[refusal.code];
    if (field !== undefined) {
      form.setFieldError(field, sentence(refusal));
      goToField(field);
    } else if (refusal.code === 'VERSION.STALE') void bringTogether();
  };
  const send = form.onSubmit(
    (values) => {
      const kind = values.kind as ServiceKind;
      const then = {
        onError: refuse,
        onSuccess: () => {
          const name = kinds.label(kind);
          tell(
            service === undefined ? t('beds:service.added', { name }) : t('beds:service.changed', { name }),
          );
          onDone();
        },
      };
      if (base === undefined) register.mutate({ body: { ...offerOf(values), kind, paused: false } }, then);
      else
        change.mutate(
          { path: { serviceId: base.id }, body: { ...offerOf(values), revision: base.revision } },
          then,
        );
    },
    (faults) => goToField(Object.keys(faults)[0] ?? ''),
  );
  const words = (fields: readonly string[]) => [
    ...new Set(fields.map((field) => t(SERVICE_WORDS[field as keyof ServiceDraft]))),
  ];
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        <ServiceFields
          form={form}
          offered={service === undefined ? services.map(({ kind }) => kind) : undefined}
        />
        {theirs !== undefined && <StaleNote taken={words(theirs.taken)} kept={words(theirs.kept)} />}
        {!isTold && <ProblemNote problem={problem} />}
        <div className={classes['bar']}>
          <Button type="submit" loading={register.isPending || change.isPending}>
            {t(service === undefined ? 'beds:service.save.new' : 'beds:save.changes')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

import { Alert, Button, Checkbox, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { components } from '../client/schema';
import { isFieldFault, useFaultSentence } from '../form/field-fault';
import { FormFields } from '../form/FormFields';
import { factsOf, type FormView } from '../form/form-types';
import { MomentAnswer } from '../form/kinds/MomentAnswer';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { CaseCode } from '../parts/CaseCode';
import { Code } from '../parts/Code';
import { useApiLanguage } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { ProblemNote } from '../parts/ProblemNote';
import { useProblemSentence } from '../parts/problem-sentence';
import { Problem } from '../talk/problem';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import { DiscardTask } from './DiscardTask';
import { emptyRegistration } from './empty-registration';
import { tidyRegistration } from './finished-form';
import { type Registration, textIn } from './registration';
import { repairOf, withPart } from './repair-parts';
import { AROUND_WORDS, isAroundCode } from './repair-words';
import { VersionAnswer } from './VersionAnswer';
import { useRouteIds } from '../parts/route-ids';

type Task = components['schemas']['RepairTaskView'];
type Mended = components['schemas']['MendingBody']['registration'];

/** An offline registration that its author puts right, field by field. Nothing of it was lost. */
export function RepairTaskPage() {
  const { t } = useWords('offline');
  const language = useApiLanguage();
  const { registrationId = '' }: { readonly registrationId?: string } = useRouteIds();
  const task = useAnswer('/api/v1/repair-tasks/{registrationId}', { path: { registrationId } });
  const forms = useAnswer('/api/v1/forms', { query: { language } }, { staleTime: 3_600_000 });
  const [caseId, setCaseId] = useState<string>();
  const [discarded, setDiscarded] = useState(false);
  if (caseId !== undefined) return <Mended caseId={caseId} />;
  if (discarded)
    return (
      <Empty icon={Trash2} title={t('offline:discard.done')}>
        {t('offline:discard.doneHelp')}
      </Empty>
    );
  return (
    <Stack gap="lg">
      <PageTitle title={t('offline:repair.title')} intro={t('offline:repair.intro')} />
      <Answered answer={task}>
        {(found) => (
          <Answered answer={forms}>
            {({ items }) => (
              <Mending
                key={found.attempts}
                task={found}
                forms={items}
                onMended={setCaseId}
                onStill={() => void task.refetch()}
              />
            )}
          </Answered>
        )}
      </Answered>
      {task.data !== undefined && (
        <DiscardTask registrationId={registrationId} onDiscarded={() => setDiscarded(true)} />
      )}
    </Stack>
  );
}

function Mended({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('offline');
  return (
    <Empty
      icon={CircleCheck}
      title={t('offline:repair.done')}
      action={
        <Button component={Link} to={`/cases/${caseId}`}>
          {t('offline:repair.openCase')}
        </Button>
      }
    >
      {t('offline:repair.doneHelp')}
    </Empty>
  );
}

interface MendingProps {
  readonly task: Task;
  readonly forms: readonly FormView[];
  readonly onMended: (caseId: string) => void;
  /** Something is still in the way. */
  readonly onStill: () => void;
}

function Mending({ task, forms, onMended, onStill }: MendingProps) {
  const { t } = useWords('offline', 'form', 'errors');
  const refusal = useProblemSentence();
  const sentence = useFaultSentence();
  const written = task.registration as Partial<Registration> | null;
  const [registration, setRegistration] = useState(() => ({ ...emptyRegistration(''), ...written }));
  const mend = useSend('post', '/api/v1/repair-tasks/{registrationId}/mending', {
    renews: ['/api/v1/repair-tasks'],
    onDone: ({ data }) => {
      if (data.state === 'opened') onMended(data.caseId ?? '');
      else onStill();
    },
  });
  const { parts, around } = repairOf(registration, task.faults);
  const facts = factsOf(registration.ageClass);
  const formOf = (id: string): FormView | undefined => forms.find((form) => form.id === id);
  const send = (): void =>
    mend.mutate({
      path: { registrationId: task.id },
      // As it was typed, right or wrong: the api tells the faults.
      body: { registration: tidyRegistration(registration, formOf) as unknown as Mended },
    });
  const has = (field: string): boolean => around.some((fault) => fault.field === field);
  return (
    <form autoComplete="off" spellCheck={false} onSubmit={(event) => (event.preventDefault(), send())}>
      <Stack gap="lg">
        <Text>
          {t('offline:draft.code')}{' '}
          <strong>
            <CaseCode code={task.code} />
          </strong>
        </Text>
        {around.length > 0 && (
          <Alert color="warn" title={t('offline:repair.around')}>
            <List>
              {around.map(({ field, code }) => (
                <List.Item key={`${field} ${code}`}>
                  {isAroundCode(code) ? t(AROUND_WORDS[code]) : refusal(new Problem(409, code, code))}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        {has('occurredAt') && (
          <MomentAnswer
            label={t('offline:place.when')}
            description={t('offline:repair.whenHelp')}
            error={undefined}
            value={registration.occurredAt}
            onChange={(when) => when !== undefined && setRegistration({ ...registration, occurredAt: when })}
          />
        )}
        {has('code') && (
          <Checkbox
            label={t('offline:repair.newCode')}
            description={t('offline:repair.newCodeHelp')}
            checked={registration.newCode === true}
            onChange={({ currentTarget }) =>
              setRegistration({ ...registration, newCode: currentTarget.checked })
            }
          />
        )}
        {parts.map(({ at, formId, document, faults, refusals }) => {
          const form = formOf(formId);
          if (form === undefined) return null;
          const change = (next: typeof document): void =>
            setRegistration((before) => withPart(before, at, next));
          return (
            <Paper key={at} withBorder p="lg" component="section">
              <Stack>
                <Title order={2}>{form.title}</Title>
                {formId === 'consent' && (
                  <Text fw={600}>
                    <Code list="consent-purpose" code={textIn(document, 'purpose')} />
                  </Text>
                )}
                {refusals.map((code) => (
                  <Alert key={code} color="warn">
                    {isFieldFault(code)
                      ? sentence({ field: at, problem: code }, undefined)
                      : refusal(new Problem(409, code, code))}
                  </Alert>
                ))}
                {faults.some(({ field }) => field === 'textVersion') && (
                  <VersionAnswer document={document} onChange={change} />
                )}
                <FormFields
                  form={form}
                  value={document}
                  onChange={change}
                  faults={faults}
                  facts={facts}
                  only={({ id }) => refusals.length > 0 || faults.some(({ field }) => isAt(field, id))}
                />
              </Stack>
            </Paper>
          );
        })}
        <ProblemNote problem={mend.problem} />
        <Button type="submit" loading={mend.isPending} w="fit-content">
          {t('offline:repair.act')}
        </Button>
      </Stack>
    </form>
  );
}

/** `risks[2].severity` stands in the field `risks`. */
const isAt = (place: string, id: string): boolean => place.split(/[.[]/, 1)[0] === id;

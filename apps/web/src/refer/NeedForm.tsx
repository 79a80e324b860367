import { Button, Collapse, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { missingIn } from '../form/asked';
import { ErrorSummary } from '../form/ErrorSummary';
import {
  type FieldFault,
  type FieldView,
  factsOf,
  type FormDocument,
  type FormView,
} from '../form/form-types';
import { FormFields } from '../form/FormFields';
import { isTyped } from '../form/set-by-panoh';
import { useWords } from '../language/words';
import { ProblemNote } from '../parts/ProblemNote';
import type { Problem } from '../talk/problem';
import type { CaseView } from './refer-types';
import classes from './refer.module.css';

interface NeedFormProps {
  readonly form: FormView;
  readonly file: CaseView;
  readonly value: FormDocument;
  readonly onChange: (document: FormDocument) => void;
  readonly act: string;
  readonly onAct: () => void;
  readonly isPending: boolean;
  readonly problem: Problem | undefined;
  /** Beside the button. */
  readonly children?: ReactNode;
}

/** Without these nobody can say yes; the rest is asked where it is known. */
const FIRST = [
  'service',
  'urgency',
  'gender',
  'ageBand',
  'bedProfile',
  'languages',
  'staffRisk',
  'senderContact',
];
const isFirst = ({ id }: FieldView): boolean => FIRST.includes(id);
const typed = isTyped('referral');

/** F7: what is needed, as short as it can be at night, with more behind one press. */
export function NeedForm(props: NeedFormProps) {
  const { form, file, value, onChange, act, onAct, isPending, problem, children } = props;
  const { t } = useWords('refer');
  const facts = factsOf(file.ageClass);
  const [looks, setLooks] = useState(0);
  const hasMore = form.fields.some(
    (field) => !isFirst(field) && typed(field) && value[field.id] !== undefined,
  );
  const [opened, setOpened] = useState(hasMore);
  const missing = missingIn(form.fields.filter(typed), value, facts);
  const faults: readonly FieldFault[] = [
    ...faultsIn(problem),
    ...(looks === 0 ? [] : missing.map((field) => ({ field, problem: 'missing' }))),
  ];
  const common = { form, value, onChange, facts, faults, showsCategories: false };
  const go = () => {
    if (missing.length === 0) return onAct();
    if (missing.some((field) => !FIRST.includes(field.split('[')[0] ?? ''))) setOpened(true);
    setLooks(looks + 1);
  };
  return (
    <Stack gap="lg">
      {faults.length > 0 && <ErrorSummary key={looks} form={form} faults={faults} />}
      <Paper withBorder p="md" component="section" aria-labelledby="need-first">
        <Title order={2} id="need-first" mb={4}>
          {t('refer:need.title')}
        </Title>
        <Text size="sm" c="dimmed" mb="md">
          {t('refer:need.triage')}
        </Text>
        <FormFields {...common} only={isFirst} />
      </Paper>
      <Paper withBorder>
        <UnstyledButton
          className={classes['fold']}
          aria-expanded={opened}
          aria-controls="need-more"
          onClick={() => setOpened(!opened)}
        >
          <span>
            <Text component="span" fw={600} display="block">
              {t('refer:need.more')}
            </Text>
            <Text component="span" size="sm" c="dimmed" display="block">
              {t('refer:need.moreHelp')}
            </Text>
          </span>
          <ChevronDown size={20} aria-hidden data-opened={opened || undefined} />
        </UnstyledButton>
        <Collapse expanded={opened} id="need-more">
          <div className={classes['folded']}>
            <FormFields {...common} only={(field) => !isFirst(field)} />
          </div>
        </Collapse>
      </Paper>
      {faultsIn(problem).length === 0 && <ProblemNote problem={problem} />}
      <Group>
        <Button size="lg" loading={isPending} onClick={go}>
          {act}
        </Button>
        {children}
      </Group>
    </Stack>
  );
}

function faultsIn(problem: Problem | undefined): readonly FieldFault[] {
  if (problem?.code === 'FORM.INVALID' && Array.isArray(problem.details['fields']))
    return problem.details['fields'] as FieldFault[];
  if (problem?.code === 'FORM.INCOMPLETE' && Array.isArray(problem.details['missing']))
    return (problem.details['missing'] as string[]).map((field) => ({ field, problem: 'missing' }));
  return [];
}

import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { Choice } from '../parts/Choice';
import { AnswerText } from './AnswerText';
import type { FormView } from './form-types';
import type { Draft } from './use-draft';

type Whose = 'mine' | 'theirs';

/** Two people answered the same question differently: whoever is here chooses, field by field. */
export function ConflictScreen({ form, draft }: { readonly form: FormView; readonly draft: Draft }) {
  const { t } = useWords('form');
  const [chosen, setChosen] = useState<Readonly<Record<string, Whose>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { conflicts } = draft;
  const left = conflicts.filter(({ field }) => chosen[field] === undefined).length;
  const settle = () =>
    draft.settle(
      Object.fromEntries(
        conflicts.map((conflict) => [conflict.field, conflict[chosen[conflict.field] ?? 'mine']]),
      ),
    );
  return (
    <Stack>
      <Alert color="warn" variant="light" icon={<GitCompareArrows aria-hidden />}>
        <Title order={2} tabIndex={-1} ref={heading}>
          {t('form:conflict.title')}
        </Title>
        <Text mt="xs">{t('form:conflict.intro', { count: conflicts.length })}</Text>
      </Alert>
      {conflicts.map(({ field, mine, theirs }) => {
        const view = form.fields.find(({ id }) => id === field);
        if (view === undefined) return null;
        return (
          <Paper key={field} withBorder p="md">
            <Choice<Whose>
              label={view.label}
              value={chosen[field] ?? null}
              onChange={(whose) => setChosen({ ...chosen, [field]: whose })}
              options={[
                {
                  value: 'mine',
                  label: t('form:conflict.mine'),
                  help: <AnswerText kind={view.kind} value={mine} />,
                },
                {
                  value: 'theirs',
                  label: t('form:conflict.theirs'),
                  help: <AnswerText kind={view.kind} value={theirs} />,
                },
              ]}
            />
          </Paper>
        );
      })}
      <Button w="fit-content" disabled={left > 0} onClick={() => void settle()}>
        {left > 0 ? t('form:conflict.left', { count: left }) : t('form:conflict.save')}
      </Button>
    </Stack>
  );
}

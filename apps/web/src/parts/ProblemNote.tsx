import { Alert, Button, List, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useWords } from '../language/words';
import type { Problem } from '../talk/problem';
import { type FieldProblem, useFieldSentence } from './field-sentence';
import { useProblemSentence } from './problem-sentence';

interface ProblemNoteProps {
  readonly problem: Problem | null | undefined;
  /** Asks or sends again; what was typed stays. */
  readonly onRetry?: () => void;
}

/** What went wrong and what to do, read aloud as soon as it is there. */
export function ProblemNote({ problem, onRetry }: ProblemNoteProps) {
  const { t } = useWords('parts');
  const sentence = useProblemSentence();
  return (
    <div role="alert">
      {problem != null && (
        <Alert
          color="warn"
          variant="light"
          icon={<CircleAlert aria-hidden />}
          title={t('parts:problem.title')}
        >
          <Text>{sentence(problem)}</Text>
          <FieldProblems problem={problem} />
          {onRetry !== undefined && problem.mayRetry && (
            <Button mt="sm" variant="default" onClick={onRetry}>
              {t('parts:problem.retry')}
            </Button>
          )}
        </Alert>
      )}
    </div>
  );
}

function FieldProblems({ problem }: { readonly problem: Problem }) {
  const sentence = useFieldSentence();
  const fields = problem.details['fields'];
  if (!Array.isArray(fields) || fields.length === 0) return null;
  return (
    <List size="sm" mt="xs">
      {fields.map((one: FieldProblem) => (
        <List.Item key={`${one.field ?? ''} ${one.problem ?? ''}`}>
          <code>{one.field}</code> {sentence(one)}
        </List.Item>
      ))}
    </List>
  );
}

import { Text } from '@mantine/core';
import { CircleSlash } from 'lucide-react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { useProblemSentence } from '../parts/problem-sentence';
import { Problem } from '../talk/problem';

const CONFLICT = 409;

interface ObjectionProps {
  readonly objection: components['schemas']['Objection'];
  readonly rule: components['schemas']['ActionView'] | undefined;
}

/** What stands against a step now, in the words of its rule where there are any. */
export function Objection({ objection, rule }: ObjectionProps) {
  const { t } = useWords('identification');
  const sentence = useProblemSentence();
  const { code, sentence: words, details } = objection;
  const guard = rule?.when.find(({ id }) => id === details['guard']);
  const what = guard?.label ?? '';
  return (
    <Text c="dimmed" size="sm" maw="40ch">
      <CircleSlash size={16} aria-hidden />{' '}
      {guard === undefined
        ? sentence(new Problem(CONFLICT, code, words, details))
        : details['expected'] === false
          ? t('identification:decision.notWhile', { what })
          : t('identification:decision.waitsFor', { what })}
    </Text>
  );
}

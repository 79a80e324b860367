import { Button } from '@mantine/core';
import { useWords } from '../language/words';
import { useAnswer } from '../talk/use-answer';
import classes from './consent.module.css';

interface AnswerButtonsProps {
  readonly personLanguage: string;
  readonly pending: string | undefined;
  readonly onAnswer: (answer: 'given' | 'refused') => void;
}

/** Yes and no: of one size, of one weight, in both languages. */
export function AnswerButtons({ personLanguage, pending, onAnswer }: AnswerButtonsProps) {
  const { t, language } = useWords('consent');
  const theirs = useAnswer('/api/v1/codebooks/{id}', {
    path: { id: 'consent-answer' },
    query: { language: personLanguage },
  });
  const answers = [
    ['given', t('consent:answer.given')],
    ['refused', t('consent:answer.refused')],
  ] as const;
  return (
    <div className={classes['answers']}>
      {answers.map(([answer, words]) => (
        <Button
          key={answer}
          variant="outline"
          className={classes['answer']}
          loading={pending === answer}
          onClick={() => onAnswer(answer)}
        >
          {words}
          {personLanguage !== language && (
            <span lang={personLanguage} className={classes['own']}>
              {theirs.data?.codes.find(({ code }) => code === answer)?.label}
            </span>
          )}
        </Button>
      ))}
    </div>
  );
}

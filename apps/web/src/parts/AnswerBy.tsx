import { Hourglass } from 'lucide-react';
import { now } from '../language/now';
import { useWords } from '../language/words';
import classes from './answer-by.module.css';
import { When } from './When';

/** Until when somebody must answer; over is said in words, without alarm. */
export function AnswerBy({ at }: { readonly at: string }) {
  const { t } = useWords('parts');
  const over = new Date(at).getTime() <= now().getTime();
  return (
    <span className={over ? `${classes['mark']} ${classes['over']}` : classes['mark']}>
      <Hourglass size={14} aria-hidden />
      <span>
        {over ? t('parts:answerBy.over') : t('parts:answerBy.until')} <When at={at} />
      </span>
    </span>
  );
}

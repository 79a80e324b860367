import { Check } from 'lucide-react';
import { useWords } from '../language/words';
import classes from './refer.module.css';

const STEPS = ['need', 'who', 'see', 'sent'] as const;
export type Step = (typeof STEPS)[number];
const WORDS = {
  need: 'refer:step.need',
  who: 'refer:step.who',
  see: 'refer:step.see',
  sent: 'refer:step.sent',
} as const satisfies Record<Step, string>;

/** Where one is on the way: four words, the current one marked. */
export function Steps({ at, until = at }: { readonly at: Step; readonly until?: Step }) {
  const { t } = useWords('refer');
  const place = STEPS.indexOf(at);
  const last = STEPS.indexOf(until);
  return (
    <ol className={classes['steps']} aria-label={t('refer:steps')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === place ? 'step' : undefined}
          data-reached={index <= last || undefined}
          data-done={index < place || undefined}
        >
          <span className={classes['number']} aria-hidden>
            {index < place ? <Check size={16} /> : index + 1}
          </span>
          {t(WORDS[step])}
        </li>
      ))}
    </ol>
  );
}

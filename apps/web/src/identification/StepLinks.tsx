import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import classes from './identification.module.css';
import { type Step, STEP_WORDS, STEPS } from './steps';

/** The four parts, in the order in which they usually come; each can be gone to at any time. */
export function StepLinks({ caseId, step }: { readonly caseId: string; readonly step: Step }) {
  const { t } = useWords('identification');
  return (
    <nav aria-label={t('identification:steps')}>
      <ol className={classes['steps']}>
        {STEPS.map((one, index) => (
          <li key={one}>
            <Link
              to={`/cases/${caseId}/identification`}
              search={{ step: one }}
              aria-current={one === step ? 'step' : undefined}
            >
              <span aria-hidden>{index + 1}</span>
              {t(STEP_WORDS[one])}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

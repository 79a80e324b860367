import { useWords } from '../language/words';
import classes from './case-code.module.css';

/** A case's code, spaced so that it can be read aloud and typed. */
export function CaseCode({ code }: { readonly code: string | null }) {
  const { t } = useWords('parts');
  if (code === null) return <span>{t('parts:codeWithheld')}</span>;
  return <span className={classes['code']}>{code}</span>;
}

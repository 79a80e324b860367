import { Link } from '@tanstack/react-router';
import classes from './parts-nav.module.css';

interface PartsNavProps {
  readonly label: string;
  /** `deep`: stands for the pages below it as well. */
  readonly parts: readonly { readonly to: string; readonly label: string; readonly deep?: boolean }[];
}

/** The way between the parts of one place. */
export function PartsNav({ label, parts }: PartsNavProps) {
  return (
    <nav aria-label={label} className={classes['parts']}>
      {parts.map((part) => (
        <Link
          key={part.to}
          to={part.to as never}
          className={classes['part']}
          activeOptions={{ exact: part.deep !== true }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {part.label}
        </Link>
      ))}
    </nav>
  );
}

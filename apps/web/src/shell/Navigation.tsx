import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { fetchedLater } from '../parts/fetched-later';
import { WhenPressed } from '../parts/WhenPressed';
import type { NavigationEntry } from '../place';
import { MoreButton } from './MoreButton';
import { useNavigation } from './navigation-entries';
import classes from './shell.module.css';

const MorePlaces = fetchedLater(async () => (await import('./MorePlaces')).MorePlaces);

const IN_BAR = 4;

function NavigationLink({ to, label, icon: Icon }: NavigationEntry) {
  const { t } = useWords('shell');
  return (
    <Link to={to} className={classes['link']} activeProps={{ 'aria-current': 'page' }}>
      <Icon size={22} aria-hidden />
      <span>{t(label)}</span>
    </Link>
  );
}

/** On a desk. */
export function SideRail() {
  const { t } = useWords('shell');
  return (
    <nav aria-label={t('shell:places')} className={classes['rail']}>
      {useNavigation().map((entry) => (
        <NavigationLink key={entry.to} {...entry} />
      ))}
    </nav>
  );
}

/** On a phone, under the thumb; what does not fit stands behind "More". */
export function BottomBar() {
  const { t } = useWords('shell');
  const entries = useNavigation();
  const fits = entries.length <= IN_BAR + 1;
  const more = fits ? [] : entries.slice(IN_BAR);
  return (
    <nav aria-label={t('shell:places')} className={classes['bar']}>
      {entries.slice(0, fits ? entries.length : IN_BAR).map((entry) => (
        <NavigationLink key={entry.to} {...entry} />
      ))}
      {more.length > 0 && (
        <WhenPressed
          button={(press) => <MoreButton onClick={press} />}
          opened={<MorePlaces entries={more} />}
        />
      )}
    </nav>
  );
}

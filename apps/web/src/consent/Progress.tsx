import { Text } from '@mantine/core';
import { useWords } from '../language/words';
import classes from './consent.module.css';

/** Question 2 of 5, in words and as a row. */
export function Progress({ place, of }: { readonly place: number; readonly of: number }) {
  const { t } = useWords('consent');
  if (of < 2) return null;
  return (
    <>
      <Text>{t('consent:progress', { place, of })}</Text>
      <ol className={classes['progress']} aria-hidden>
        {Array.from({ length: of }, (_, index) => (
          <li key={index} data-done={index < place ? '' : undefined} />
        ))}
      </ol>
    </>
  );
}

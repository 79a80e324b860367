import { useWords } from '../language/words';
import { Code } from '../parts/Code';
import type { Organisation } from './use-organisations';

/** Where an organisation works: its region and country. */
export function Place({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords('directory');
  const { region, country } = organisation;
  return (
    <>
      {region === null ? t('directory:everywhere') : <Code list="region" code={region} />}
      {' · '}
      <Code list="country" code={country} />
    </>
  );
}

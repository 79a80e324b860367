import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { components } from '../client/schema';
import { isLanguage, LANGUAGES } from '../language/languages';
import { useWords } from '../language/words';
import { ConsentText } from './ConsentText';
import classes from './consent.module.css';

/** There is no room beside. */
const NARROW = '(max-width: 48em)';

type View = components['schemas']['ConsentTextView'];

interface TextsProps {
  readonly person: View;
  readonly officer: View | undefined;
  readonly onLanguage: (language: string) => void;
}

/** What is read to the person, in their language, beside what the officer reads. */
export function TextsSideBySide({ person, officer, onLanguage }: TextsProps) {
  const { t } = useWords('consent');
  const isNarrow = useMediaQuery(NARROW);
  const isSame = officer === undefined || officer.language === person.language;
  return (
    <section>
      <NativeSelect
        label={t('consent:language')}
        value={person.language}
        onChange={({ currentTarget }) => onLanguage(currentTarget.value)}
        data={person.languages.map(({ language, reviewed }) => {
          const name = isLanguage(language) ? LANGUAGES[language] : language;
          return {
            value: language,
            label: reviewed ? name : t('consent:languageAid', { language: name }),
          };
        })}
        maw={420}
        mb="md"
      />
      <div className={isSame ? undefined : classes['beside']}>
        <ConsentText text={person} forPerson />
        {!isSame && !isNarrow && <ConsentText text={officer} forPerson={false} />}
        {!isSame && isNarrow && (
          <details className={classes['more']}>
            <summary>{t('consent:text.yours')}</summary>
            <ConsentText text={officer} forPerson={false} />
          </details>
        )}
      </div>
    </section>
  );
}

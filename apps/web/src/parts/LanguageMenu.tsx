import { NativeSelect } from '@mantine/core';
import { Languages } from 'lucide-react';
import { changeLanguage } from '../language/i18n';
import { useWords } from '../language/words';
import { isLanguage, LANGUAGE_TAGS, LANGUAGES } from '../language/languages';

/** Each language in its own words. */
export function LanguageMenu({ onChosen }: { readonly onChosen?: (language: string) => void }) {
  const { t, language } = useWords('shell');
  return (
    <NativeSelect
      aria-label={t('shell:language')}
      leftSection={<Languages size={18} aria-hidden />}
      value={isLanguage(language) ? language : 'en'}
      onChange={({ currentTarget: { value } }) => {
        if (!isLanguage(value)) return;
        void changeLanguage(value);
        onChosen?.(value);
      }}
      data={LANGUAGE_TAGS.map((tag) => ({ value: tag, label: LANGUAGES[tag] }))}
    />
  );
}

import { Checkbox, SimpleGrid, Text } from '@mantine/core';
import { anchorOf } from '../form/field-place';
import formClasses from '../form/form.module.css';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { useAnswer } from '../talk/use-answer';

interface CategoriesChoiceProps {
  readonly personLanguage: string;
  readonly value: string[];
  readonly onChange: (categories: string[]) => void;
  readonly fault: boolean;
}

const LIST = 'category';

/** What may be shared, in plain words, in the person's language and the officer's. */
export function CategoriesChoice({ personLanguage, value, onChange, fault }: CategoriesChoiceProps) {
  const { t, language } = useWords('consent');
  const { options } = useCodes(LIST);
  const theirs = useAnswer('/api/v1/codebooks/{id}', {
    path: { id: LIST },
    query: { language: personLanguage },
  });
  const inTheirs = (code: string) => theirs.data?.codes.find((one) => one.code === code)?.label;
  return (
    <div id={anchorOf('categories')} className={formClasses['field']}>
      <Checkbox.Group
        label={t('consent:who.what')}
        description={t('consent:who.whatHelp')}
        error={fault && t('consent:who.whatNeeded')}
        value={value}
        onChange={onChange}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs" spacing="xs" verticalSpacing={6}>
          {options.map(({ value: code, label }) => (
            <Checkbox
              key={code}
              value={code}
              py={6}
              label={
                <>
                  {label}
                  {personLanguage !== language && (
                    <Text component="span" display="block" lang={personLanguage} c="dimmed">
                      {inTheirs(code)}
                    </Text>
                  )}
                </>
              }
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </div>
  );
}

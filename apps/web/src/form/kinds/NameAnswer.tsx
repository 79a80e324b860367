import { Button, Fieldset, Input, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords, type WordKey } from '../../language/words';
import { useFieldCodes } from '../code-source';
import type { NameParts, PersonName } from '../form-types';
import type { AnswerProps } from './answer-props';

const PARTS = {
  family: 'form:name.family',
  given: 'form:name.given',
  patronymic: 'form:name.patronymic',
} as const satisfies Record<keyof NameParts, WordKey>;

/** A name as it was given, in the script in which it was given. One part is enough; nothing is guessed. */
export function NameAnswer({ label, description, error, value, onChange }: AnswerProps<PersonName>) {
  const { t } = useWords('form');
  const { options } = useFieldCodes('script');
  const [showsOther, showOther] = useState(value?.transliteration !== undefined);
  const change = (part: Partial<PersonName>) => onChange(withoutEmpty({ ...value, ...part }));
  return (
    <Fieldset legend={label} variant="unstyled">
      <Stack gap="xs">
        {description !== undefined && <Input.Description>{description}</Input.Description>}
        <Parts value={value ?? {}} onChange={change} />
        <NativeSelect
          label={t('form:name.script')}
          value={value?.script ?? ''}
          onChange={({ currentTarget }) => change({ script: currentTarget.value })}
          data={[{ value: '', label: t('form:choose') }, ...options]}
          maw={320}
        />
        {showsOther ? (
          <Fieldset legend={t('form:name.transliteration')} variant="filled">
            <Parts
              value={value?.transliteration ?? {}}
              onChange={(part) => change({ transliteration: { ...value?.transliteration, ...part } })}
            />
          </Fieldset>
        ) : (
          <Button variant="subtle" w="fit-content" size="compact-md" onClick={() => showOther(true)}>
            {t('form:name.addTransliteration')}
          </Button>
        )}
        {error !== undefined && error !== false && <Input.Error>{error}</Input.Error>}
      </Stack>
    </Fieldset>
  );
}

function Parts({
  value,
  onChange,
}: {
  readonly value: NameParts;
  readonly onChange: (part: Partial<NameParts>) => void;
}) {
  const { t } = useWords('form');
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
      {Object.entries(PARTS).map(([part, words]) => (
        <TextInput
          key={part}
          label={t(words)}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={value[part as keyof NameParts] ?? ''}
          onChange={({ currentTarget }) => onChange({ [part]: currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}

function withoutEmpty({ transliteration, ...name }: PersonName): PersonName | undefined {
  const given = Object.entries(name).filter(([, part]) => part !== '');
  const other = Object.entries(transliteration ?? {}).filter(([, part]) => part !== '');
  if (given.length === 0 && other.length === 0) return undefined;
  return {
    ...(Object.fromEntries(given) as PersonName),
    ...(other.length > 0 && { transliteration: Object.fromEntries(other) }),
  };
}

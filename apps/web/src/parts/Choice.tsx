import { Radio, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './choice.module.css';

interface ChoiceProps<V extends string> {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly options: readonly { readonly value: V; readonly label: string; readonly help?: ReactNode }[];
  readonly error?: ReactNode;
  readonly columns?: number;
}

/** A few answers of equal size, large enough for a thumb; one key for each with the arrows. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { label, description, value, onChange, options, error, columns = 2 } = props;
  return (
    <Radio.Group
      label={label}
      description={description}
      error={error}
      value={value}
      onChange={(chosen) => onChange(chosen)}
    >
      <SimpleGrid cols={{ base: 1, xs: columns }} mt="xs" spacing="xs">
        {options.map((option) => (
          <Radio.Card key={option.value} value={option.value} className={classes['card']} p="md">
            <Radio.Indicator aria-hidden />
            <span>
              <Text component="span" fw={600} display="block">
                {option.label}
              </Text>
              {option.help !== undefined && (
                <Text component="span" size="sm" display="block">
                  {option.help}
                </Text>
              )}
            </span>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

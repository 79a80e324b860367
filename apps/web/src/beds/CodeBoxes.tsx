import { Checkbox, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCodes } from '../parts/codes';

interface CodeBoxesProps {
  readonly list: string;
  /** Of the list only these; what is ticked besides stays ticked. */
  readonly only?: readonly string[];
  readonly label: string;
  readonly description?: string;
  readonly error?: ReactNode;
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Several codes of a short list, all in sight. */
export function CodeBoxes({ list, only, label, description, error, value, onChange }: CodeBoxesProps) {
  const { options } = useCodes(list);
  const shown = only === undefined ? options : options.filter((option) => only.includes(option.value));
  return (
    <Checkbox.Group {...{ label, description, error, onChange }} value={[...value]}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" spacing="xs" verticalSpacing={0}>
        {shown.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} py={10} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

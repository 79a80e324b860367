import { Button, NativeSelect, Stack } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useWords } from '../language/words';
import { type Dimensions, MEASURES, type Measure } from '../numbers/definition';
import { firstDimension } from './first-draft';
import type { ReleaseDraft } from './release-draft';
import { TableEditor } from './TableEditor';
import { plain } from './wanted';

/** Of one publication; the api says so too. */
const MOST_TABLES = 20;

interface OwnTablesProps {
  readonly draft: ReleaseDraft;
  readonly dimensions: Dimensions;
  /** Dimensions of one table. */
  readonly most: number;
  readonly onChange: (part: Partial<ReleaseDraft>) => void;
}

/** Tables of one's own: all of one count, each cut as one likes. */
export function OwnTables({ draft: { measure, tables }, dimensions, most, onChange }: OwnTablesProps) {
  const { t } = useWords('releases', 'numbers');
  const another = { dimensions: [plain(firstDimension(dimensions.items))], filters: [] };
  return (
    <Stack>
      <NativeSelect
        maw={420}
        label={t('numbers:measure')}
        description={t(MEASURES[measure][1])}
        inputWrapperOrder={['label', 'input', 'description']}
        value={measure}
        onChange={({ currentTarget }) => onChange({ measure: currentTarget.value as Measure })}
        data={(Object.keys(MEASURES) as Measure[]).map((value) => ({ value, label: t(MEASURES[value][0]) }))}
      />
      {tables.map((table, place) => (
        <TableEditor
          key={place}
          number={place + 1}
          table={table}
          dimensions={dimensions}
          most={most}
          onChange={(changed) => onChange({ tables: tables.with(place, changed) })}
          onRemove={tables.length > 1 ? () => onChange({ tables: tables.toSpliced(place, 1) }) : undefined}
        />
      ))}
      {tables.length < MOST_TABLES && (
        <div>
          <Button
            variant="default"
            leftSection={<Plus size={18} aria-hidden />}
            onClick={() => onChange({ tables: [...tables, another] })}
          >
            {t('releases:wanted.another')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

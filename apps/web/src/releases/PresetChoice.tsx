import { Choice } from '../parts/Choice';
import { useWords } from '../language/words';
import type { Preset } from './release';

interface PresetChoiceProps {
  readonly presets: readonly Preset[];
  readonly value: string | null;
  readonly onChange: (preset: string) => void;
}

/** Sets of tables that somebody asks for every year, ready made. */
export function PresetChoice({ presets, value, onChange }: PresetChoiceProps) {
  const { t } = useWords('releases');
  return (
    <Choice
      columns={1}
      label={t('releases:preset')}
      value={value}
      onChange={onChange}
      options={presets.map(({ id, label, description, tables }) => ({
        value: id,
        label,
        help: (
          <>
            {description}
            <br />
            {t('releases:preset.tables', {
              count: tables.length,
              tables: tables.map(({ title }) => title).join('; '),
            })}
          </>
        ),
      }))}
    />
  );
}

import type { LanguageLabels } from '@panoh/lawbook';
import type { Preset } from '@panoh/statistics';
import type { PresetView } from './releases.answers';

export function presetView(
  { id, set, measure, source, tables }: Preset,
  { lists }: LanguageLabels,
): PresetView {
  const dimension = (name: string): string => lists['dimension']?.[name] ?? name;
  return {
    ...{ id, measure, source: source.title, sourceUrl: source.url },
    label: lists['release-preset']?.[id] ?? id,
    description: lists['release-preset-about']?.[set] ?? '',
    tables: tables.map((table) => {
      const dimensions = table.dimensions.map((one) => one.dimension);
      return { id: table.id, title: dimensions.map(dimension).join(' × '), dimensions };
    }),
  };
}

import type { LanguageLabels } from '@panoh/lawbook';
import type { Preset } from '@panoh/statistics';
import type { PresetView } from './releases.answers';

export function presetView(
  { id, set, measure, source, tables }: Preset,
  { lists }: LanguageLabels,
): PresetView {
  const dimension = (name: string): string => lists['dimension']?.[name] ?? name;
  // A grouping of months is a time of its own; one of other codes is told by its lines.
  const axis = ({ dimension: name, grouping }: Preset['tables'][number]['dimensions'][number]): string =>
    name === 'month' && grouping !== null
      ? `${dimension(name)} (${lists['code-grouping']?.[grouping] ?? grouping})`
      : dimension(name);
  return {
    ...{ id, measure, source: source.title, sourceUrl: source.url },
    label: lists['release-preset']?.[id] ?? id,
    description: lists['release-preset-about']?.[set] ?? '',
    tables: tables.map((table) => {
      const dimensions = table.dimensions.map((one) => one.dimension);
      return { id: table.id, title: table.dimensions.map(axis).join(' × '), dimensions };
    }),
  };
}

import { List, Stack, Text } from '@mantine/core';
import { useWords } from '../language/words';
import { useProblemSentence } from '../parts/problem-sentence';
import { Problem } from '../talk/problem';
import { ATTACKS } from './attack-words';
import type { Release } from './release';
import { useTableTitle } from './use-table-title';

type Refusal = NonNullable<Release['refusal']>;

interface RefusalReasonProps {
  readonly refusal: Refusal;
  readonly tables: Release['tables'];
}

/** The sentence for the refusal; where the auditor found an attack, how it goes and which tables it needs. */
export function RefusalReason({ refusal: { attack, code, tables: needed }, tables }: RefusalReasonProps) {
  const { t } = useWords('releases', 'errors');
  const title = useTableTitle();
  const sentence = useProblemSentence();
  const named = ({ place, table: id }: Refusal['tables'][number]): string => {
    if (place !== null) return t('releases:refused.earlier', { place });
    const at = tables.findIndex((table) => table.id === id);
    const found = tables[at];
    return found === undefined ? id : t('releases:refused.here', { number: at + 1, title: title(found) });
  };
  const sources = [...new Set(needed.map(named))];
  return (
    <Stack gap="xs" maw="70ch">
      <Text>{sentence(new Problem(422, code, code))}</Text>
      {attack !== null && (
        <div>
          {attack !== 'undecided' && <Text>{t('releases:refused.how')}</Text>}
          <Text fw={600}>{t(ATTACKS[attack][0])}</Text>
          <Text>{t(ATTACKS[attack][1])}</Text>
        </div>
      )}
      {sources.length > 0 && (
        <div>
          <Text>{t('releases:refused.tables')}</Text>
          <List>
            {sources.map((source) => (
              <List.Item key={source}>{source}</List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}

import { Alert, List, Text } from '@mantine/core';
import { FileWarning } from 'lucide-react';
import { useWords } from '../../language/words';
import { MEASURES } from '../../numbers/definition';
import { When } from '../../parts/When';
import { usePeriodWords } from '../use-period-words';
import { FORMATS, type RecordExport } from './record-export';

/** What could be laid side by side with it, and for whom that was, for whoever has to decide. */
export function BesideNotice({ beside, k }: Pick<RecordExport, 'beside'> & { readonly k: number }) {
  const { t } = useWords('records', 'numbers');
  const period = usePeriodWords();
  if (beside.length === 0) return null;
  return (
    <Alert color="warn" icon={<FileWarning aria-hidden />} title={t('records:beside.title')}>
      <Text>{t('records:beside.what', { k })}</Text>
      <List size="sm" mt="xs">
        {beside.map(({ id, format, measure, from, to, purpose, takenAt }) => (
          <List.Item key={id}>
            {t('records:line', { measure: t(MEASURES[measure][0]), period: period({ from, to }) })},{' '}
            {t(FORMATS[format])}. {purpose}{' '}
            {takenAt === null ? t('records:state.approved') : <When at={takenAt} />}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

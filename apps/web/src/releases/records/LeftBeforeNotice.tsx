import { Alert, List, Text } from '@mantine/core';
import { FileWarning } from 'lucide-react';
import { useWords } from '../../language/words';
import { MEASURES } from '../../numbers/definition';
import { When } from '../../parts/When';
import { usePeriodWords } from '../use-period-words';
import { FORMATS, type RecordExport } from './record-export';

/** What left before and could be laid beside it, for whoever has to decide. */
export function LeftBeforeNotice({
  leftBefore,
  k,
}: Pick<RecordExport, 'leftBefore'> & { readonly k: number }) {
  const { t } = useWords('records', 'numbers');
  const period = usePeriodWords();
  if (leftBefore.length === 0) return null;
  return (
    <Alert color="warn" icon={<FileWarning aria-hidden />} title={t('records:before.title')}>
      <Text>{t('records:before.what', { k })}</Text>
      <List size="sm" mt="xs">
        {leftBefore.map((one) => (
          <List.Item key={`${one.takenAt} ${one.measure} ${one.from}`}>
            {t('records:line', { measure: t(MEASURES[one.measure][0]), period: period(one) })},{' '}
            {t(FORMATS[one.format])}: <When at={one.takenAt} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

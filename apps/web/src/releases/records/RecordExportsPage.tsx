import { Stack, Text } from '@mantine/core';
import { FileLock2 } from 'lucide-react';
import { useWords } from '../../language/words';
import { NumbersFrame } from '../../numbers/NumbersFrame';
import { Answered } from '../../parts/Answered';
import { useCodes } from '../../parts/codes';
import { Empty } from '../../parts/Empty';
import { useMay } from '../../talk/session';
import { useAnswer } from '../../talk/use-answer';
import { AskRecords } from './AskRecords';
import { RecordExportCard } from './RecordExportCard';

/** Somebody else may decide meanwhile. */
const EVERY_MINUTE = 60_000;

/** Records that leave the house: who asked and what for, who agreed, who took them. */
export function RecordExportsPage() {
  const { t } = useWords('records');
  const may = useMay();
  const { label } = useCodes('dimension');
  const asked = useAnswer('/api/v1/statistics/record-exports', {}, { refetchInterval: EVERY_MINUTE });
  return (
    <NumbersFrame
      title={t('records:title')}
      intro={t('records:intro')}
      acts={may('record-export.ask') ? <AskRecords /> : undefined}
    >
      <Answered answer={asked} lines={3}>
        {({ items, k, quasiIdentifiers }) => (
          <Stack>
            <Text maw="70ch">
              {t('records:alike', { k, dimensions: quasiIdentifiers.map(label).join(', ') })}
            </Text>
            {items.length === 0 ? (
              <Empty icon={FileLock2} title={t('records:none.title')}>
                {t('records:none.help')}
              </Empty>
            ) : (
              <Stack component="ul" gap="md" p={0} m={0}>
                {items.map((one) => (
                  <RecordExportCard key={one.id} asked={one} k={k} />
                ))}
              </Stack>
            )}
          </Stack>
        )}
      </Answered>
    </NumbersFrame>
  );
}

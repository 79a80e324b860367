import { NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { now } from '../../language/now';
import { useWords } from '../../language/words';
import { MEASURES } from '../../numbers/definition';
import { ConfirmAct } from '../../parts/ConfirmAct';
import { useTell } from '../../parts/use-tell';
import { useSend } from '../../talk/use-send';
import { MonthChoice } from '../MonthChoice';
import { FORMATS, RECORD_MEASURES, type RecordExportWish } from './record-export';

const YEARS_BACK = 12;
const SHORTEST_PURPOSE = 10;

/** Asks for records and says what for; nothing is looked at before another person agreed. */
export function AskRecords() {
  const { t } = useWords('records', 'numbers', 'releases');
  const tell = useTell();
  const thisYear = now().getFullYear();
  const beginning: RecordExportWish = {
    ...{ format: 'htcds', measure: 'identified', purpose: '' },
    ...{ from: `${String(thisYear - 1)}-01`, to: `${String(thisYear - 1)}-12` },
  };
  const [wish, setWish] = useState(beginning);
  const change = (part: Partial<RecordExportWish>): void => setWish({ ...wish, ...part });
  const ask = useSend('post', '/api/v1/statistics/record-exports', {
    renews: ['/api/v1/statistics/record-exports'],
  });
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));
  const send = (close: () => void): void =>
    ask.mutate(
      { body: wish },
      {
        onSuccess: () => {
          close();
          setWish(beginning);
          tell(t('records:asked'));
        },
      },
    );
  return (
    <ConfirmAct
      variant="filled"
      act={t('records:ask')}
      isPending={ask.isPending}
      problem={ask.problem}
      notYet={wish.purpose.trim().length < SHORTEST_PURPOSE}
      onAct={send}
    >
      <Text>{t('records:ask.what')}</Text>
      <NativeSelect
        label={t('records:format')}
        value={wish.format}
        onChange={({ currentTarget }) =>
          change({ format: currentTarget.value as RecordExportWish['format'] })
        }
        data={Object.entries(FORMATS).map(([value, words]) => ({ value, label: t(words) }))}
      />
      <NativeSelect
        label={t('numbers:measure')}
        value={wish.measure}
        onChange={({ currentTarget }) =>
          change({ measure: currentTarget.value as RecordExportWish['measure'] })
        }
        data={RECORD_MEASURES.map((value) => ({ value, label: t(MEASURES[value][0]) }))}
      />
      <MonthChoice
        label={t('releases:period.from')}
        value={wish.from}
        years={years}
        onChange={(month) =>
          change({ from: month, ...(month > wish.to && { to: `${month.slice(0, 4)}-12` }) })
        }
      />
      <MonthChoice
        label={t('releases:period.to')}
        value={wish.to}
        years={years}
        onChange={(month) =>
          change({ to: month, ...(month < wish.from && { from: `${month.slice(0, 4)}-01` }) })
        }
      />
      <Textarea
        required
        label={t('records:purpose')}
        description={t('records:purpose.help')}
        maxLength={500}
        value={wish.purpose}
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
      />
    </ConfirmAct>
  );
}

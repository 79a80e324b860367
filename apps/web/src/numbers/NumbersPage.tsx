import { ChartColumn } from 'lucide-react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { useAnswer } from '../talk/use-answer';
import { CountingDesk } from './CountingDesk';
import { NumbersFrame } from './NumbersFrame';

const FOR_THIS_VISIT = 60 * 60_000;

export function NumbersPage() {
  const { t } = useWords('numbers');
  const language = useApiLanguage();
  const dimensions = useAnswer(
    '/api/v1/statistics/dimensions',
    { query: { language } },
    { staleTime: FOR_THIS_VISIT },
  );
  return (
    <NumbersFrame title={t('numbers:title')} intro={t('numbers:intro')}>
      <Answered answer={dimensions} lines={6}>
        {(data) =>
          data.months === null || data.items.length === 0 ? (
            <Empty icon={ChartColumn} title={t('numbers:nothing.title')}>
              {t('numbers:nothing.help')}
            </Empty>
          ) : (
            <CountingDesk dimensions={data} months={data.months} />
          )
        }
      </Answered>
    </NumbersFrame>
  );
}

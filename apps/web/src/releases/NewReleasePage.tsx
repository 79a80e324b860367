import { Send } from 'lucide-react';
import { useWords } from '../language/words';
import { NumbersFrame } from '../numbers/NumbersFrame';
import { Answered } from '../parts/Answered';
import { useApiLanguage } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { useAnswer } from '../talk/use-answer';
import { ReleaseForm } from './ReleaseForm';

const FOR_THIS_VISIT = 60 * 60_000;

/** Chooses what is to be published. Nothing leaves from here. */
export function NewReleasePage() {
  const { t } = useWords('releases', 'numbers');
  const language = useApiLanguage();
  const asked = { query: { language } };
  const dimensions = useAnswer('/api/v1/statistics/dimensions', asked, { staleTime: FOR_THIS_VISIT });
  const presets = useAnswer('/api/v1/statistics/presets', asked, { staleTime: FOR_THIS_VISIT });
  return (
    <NumbersFrame title={t('releases:new.title')} intro={t('releases:new.intro')}>
      <Answered answer={dimensions} lines={6}>
        {(data) =>
          data.months === null ? (
            <Empty icon={Send} title={t('numbers:nothing.title')}>
              {t('numbers:nothing.help')}
            </Empty>
          ) : (
            <Answered answer={presets} lines={6}>
              {(sets) => <ReleaseForm dimensions={data} presets={sets} />}
            </Answered>
          )
        }
      </Answered>
    </NumbersFrame>
  );
}

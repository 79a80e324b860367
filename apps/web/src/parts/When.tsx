import { useWords } from '../language/words';
import { useDates } from '../language/dates';
import { useMinute } from './minute';

interface WhenProps {
  readonly at: string;
  readonly zone?: string;
  /** both: Tue 24 March, 18:00 (in 3 days). */
  readonly show?: 'both' | 'moment' | 'relative' | 'day';
}

/** A moment in words. The machine-readable one stands in the element. */
export function When({ at, zone, show = 'both' }: WhenProps) {
  const { t } = useWords('time');
  const dates = useDates();
  useMinute();
  const words = {
    both: () => t('time:withRelative', { moment: dates.moment(at, zone), relative: dates.relative(at) }),
    moment: () => dates.moment(at, zone),
    relative: () => dates.relative(at),
    day: () => dates.day(at, zone),
  };
  return (
    <time dateTime={at} title={show === 'relative' ? dates.moment(at, zone) : undefined}>
      {words[show]()}
    </time>
  );
}

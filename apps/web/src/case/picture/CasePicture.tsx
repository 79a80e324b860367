import { Stack, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useDates } from '../../language/dates';
import { now as clockNow } from '../../language/now';
import { useWords } from '../../language/words';
import { useLawWords } from '../../parts/law-words';
import { useMinute } from '../../parts/minute';
import { ClockRow } from './ClockRow';
import { PictureTable } from './PictureTable';
import {
  type CaseClock,
  isOpen,
  lanesOf,
  type PathwayScreen,
  placeIn,
  type ReferralLine,
  ticksOf,
  type Window,
  windowOf,
} from './picture-model';
import classes from './picture.module.css';
import { ReferralRow } from './ReferralRow';
import { Bar, percent, Row } from './Row';

interface CasePictureProps {
  readonly screen: PathwayScreen;
  readonly clocks: readonly CaseClock[];
  readonly referrals: readonly ReferralLine[];
  readonly beganAt: string;
  readonly onClock: (clock: CaseClock) => void;
}

/** A label that begins further right would run out of the picture; on a phone it takes a third of the width. */
const LAST = { desk: 88, phone: 64 };

/** The case as a picture: its tracks side by side over the dates, with referrals and clocks below. */
export function CasePicture({ screen, clocks, referrals, beganAt, onClock }: CasePictureProps) {
  const { t } = useWords('case');
  const say = useLawWords();
  useMinute();
  const [withEnded, setWithEnded] = useState(false);
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const lanes = lanesOf(screen, beganAt);
  const ended = clocks.filter((clock) => !isOpen(clock));
  const shown = withEnded ? clocks : clocks.filter(isOpen);
  const window = windowOf(beganAt, shown, clockNow());
  return (
    <Stack gap="sm">
      <figure className={classes['picture']} aria-label={t('case:picture.label')}>
        <Axis window={window} narrow={narrow} />
        {lanes.map(({ track, label, spans }) => (
          <Row key={track} name={label} window={window}>
            {spans.map(({ key, state, from, until }) => (
              <Bar
                key={key}
                window={window}
                from={from}
                until={until}
                words={say(`states/${track}`, state)}
              />
            ))}
          </Row>
        ))}
        {referrals.length > 0 && (
          <Text className={classes['group']} c="dimmed">
            {t('case:picture.referrals')}
          </Text>
        )}
        {referrals.map((referral) => (
          <ReferralRow key={referral.id} referral={referral} window={window} />
        ))}
        {shown.length > 0 && (
          <Text className={classes['group']} c="dimmed">
            {t('case:picture.clocks')}
          </Text>
        )}
        {shown.map((clock) => (
          <ClockRow key={clock.id} clock={clock} window={window} onOpen={() => onClock(clock)} />
        ))}
      </figure>
      {ended.length > 0 && (
        <Switch
          label={t('case:picture.ended', { count: ended.length })}
          checked={withEnded}
          onChange={({ currentTarget: { checked } }) => setWithEnded(checked)}
        />
      )}
      <PictureTable lanes={lanes} clocks={clocks} referrals={referrals} />
    </Stack>
  );
}

function Axis({ window, narrow }: { readonly window: Window; readonly narrow: boolean }) {
  const { t } = useWords('case');
  const dates = useDates();
  const { ticks, hours } = ticksOf(window, narrow ? 3 : 6);
  const last = narrow ? LAST.phone : LAST.desk;
  const today = placeIn(window, clockNow().getTime());
  return (
    <div className={`${classes['row'] ?? ''} ${classes['axisRow'] ?? ''}`} aria-hidden>
      <span />
      <div className={classes['axis']}>
        {ticks
          .filter((tick) => placeIn(window, tick) < last)
          .map((tick) => (
            <span key={tick} style={{ insetInlineStart: percent(placeIn(window, tick)) }}>
              {hours && new Date(tick).getHours() !== 0
                ? dates.time(new Date(tick))
                : dates.dayShort(new Date(tick))}
            </span>
          ))}
        <span
          className={classes['nowLabel']}
          style={{ insetInlineStart: percent(today) }}
          data-late={today > 80 || undefined}
        >
          {t('case:picture.now')}
        </span>
      </div>
    </div>
  );
}

import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DoorOpen, Handshake } from 'lucide-react';
import { useWords } from '../../language/words';
import { useDates } from '../../language/dates';
import { useLawWords } from '../../parts/law-words';
import { useOrganisationName } from '../../parts/organisation-name';
import { Bar, percent, Row } from './Row';
import { placeIn, type ReferralLine, type Window } from './picture-model';
import classes from './picture.module.css';

/** One attempt from the sending to its end, with the arrival and the handover as marks. */
export function ReferralRow({
  referral,
  window,
}: {
  readonly referral: ReferralLine;
  readonly window: Window;
}) {
  const { t } = useWords('case');
  const say = useLawWords();
  const dates = useDates();
  const name = useOrganisationName(referral.toOrganisation);
  const { sentAt, endedAt, arrivedAt, handedOverAt } = referral;
  const marks = [
    { at: arrivedAt, icon: DoorOpen, words: t('case:picture.arrived') },
    { at: handedOverAt, icon: Handshake, words: t('case:picture.handedOver') },
  ];
  return (
    <Row
      window={window}
      name={
        <Anchor component={Link} to={`/referrals/${referral.id}`}>
          {name}
        </Anchor>
      }
    >
      <Bar
        window={window}
        from={Date.parse(sentAt)}
        until={endedAt === null ? undefined : Date.parse(endedAt)}
        words={say('states/referral', referral.state)}
      />
      {marks.map(
        ({ at, icon: Icon, words }) =>
          at !== null && (
            <span
              key={words}
              className={classes['mark']}
              style={{ insetInlineStart: percent(placeIn(window, Date.parse(at))) }}
              title={`${words} ${dates.moment(at)}`}
              aria-hidden
            >
              <Icon size={13} aria-hidden />
            </span>
          ),
      )}
    </Row>
  );
}

import { Anchor, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { AnswerBy } from '../parts/AnswerBy';
import { useOrganisationName } from '../parts/organisation-name';
import { StateChip } from '../parts/StateChip';
import type { NeedView, ReferralLine } from './refer-types';
import classes from './refer.module.css';

/** Attempts of this need so far: where each stands. */
export function AskedAlready({ need }: { readonly need: NeedView }) {
  const { t } = useWords('refer');
  if (need.referrals.length === 0) return need.state === 'open' ? null : <Text>{t('refer:notOpen')}</Text>;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={`asked-${need.id}`}>
      <Title order={2} id={`asked-${need.id}`} mb="xs">
        {need.state === 'open' ? t('refer:asked.title') : t('refer:asked.settled')}
      </Title>
      <ReferralLines referrals={need.referrals} />
    </Paper>
  );
}

/** Referrals in one line each, leading to their page. */
export function ReferralLines({ referrals }: { readonly referrals: readonly ReferralLine[] }) {
  return (
    <ul className={classes['referrals']}>
      {referrals.map((referral) => (
        <li key={referral.id}>
          <Line referral={referral} />
        </li>
      ))}
    </ul>
  );
}

function Line({ referral }: { readonly referral: ReferralLine }) {
  const { t } = useWords('refer');
  const name = useOrganisationName(referral.toOrganisation);
  const waits = referral.state === 'sent' || referral.state === 'delivered';
  return (
    <>
      <Anchor component={Link} to={`/referrals/${referral.id}`}>
        {t('refer:asked.attempt', { attempt: referral.attempt, name })}
      </Anchor>{' '}
      <StateChip track="referral" state={referral.state} />{' '}
      {waits && referral.answerBy !== null && <AnswerBy at={referral.answerBy} />}
      {referral.state === 'waitlisted' && referral.waitingPlace !== null && (
        <Text component="span" size="sm">
          {t('refer:asked.place', { place: referral.waitingPlace })}
        </Text>
      )}
    </>
  );
}

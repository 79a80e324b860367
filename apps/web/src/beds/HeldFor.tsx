import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { CaseCode } from '../parts/CaseCode';
import type { Bed } from './bed';

/** For which referral a bed is kept, or who of them sleeps in it: by code, and the way there. */
export function HeldFor({ hold }: { readonly hold: NonNullable<Bed['hold']> }) {
  const { t } = useWords('beds');
  const { referralId, code, taken } = hold;
  return (
    <Text size="sm">
      {t(taken ? 'beds:takenBy' : 'beds:heldFor')}{' '}
      <Anchor component={Link} to={`/referrals/${referralId}`}>
        <CaseCode code={code} />
      </Anchor>
      {!taken && (
        <Text component="span" size="sm" c="dimmed" display="block">
          {t('beds:heldHelp')}
        </Text>
      )}
    </Text>
  );
}

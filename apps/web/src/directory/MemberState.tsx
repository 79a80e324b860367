import { Badge } from '@mantine/core';
import { useWords } from '../language/words';
import type { Member } from './member';

/** How far somebody has come: invited, waiting for a lead, confirmed. */
export function MemberState({ member }: { readonly member: Member }) {
  const { t } = useWords('directory');
  const { takenAt, confirmedAt } = member;
  return (
    <>
      {takenAt === null && (
        <Badge variant="outline" tt="none">
          {t('directory:people.invited')}
        </Badge>
      )}
      <Badge
        variant={confirmedAt === null ? 'outline' : 'light'}
        color={confirmedAt === null ? 'warn' : undefined}
        tt="none"
      >
        {confirmedAt === null ? t('directory:people.waiting') : t('directory:people.confirmed')}
      </Badge>
    </>
  );
}

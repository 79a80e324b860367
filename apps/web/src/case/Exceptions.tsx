import { Badge, Group, Stack, Text } from '@mantine/core';
import { useDates } from '../language/dates';
import { now } from '../language/now';
import { useWords, type WordKey } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useOrganisationName } from '../parts/organisation-name';
import { useMay, useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import { AskException } from './AskException';
import type { CaseView } from './case-reader';
import classes from './case.module.css';
import { EXCEPTION_REASONS, type ExceptionLine } from './exception-words';

const GROUNDS = {
  'threat-to-life': 'case:exception.threat-to-life',
  'break-glass': 'case:exception.break-glass',
} as const satisfies Record<ExceptionLine['ground'], WordKey>;
const HOUR = 3_600_000;

/** Opening what no consent opens: a named officer asks, a second person agrees, for an hour at most. */
export function Exceptions({ file }: { readonly file: CaseView }) {
  const { t } = useWords('case');
  const asked = useAnswer('/api/v1/cases/{caseId}/exceptions', { path: { caseId: file.id } });
  return (
    <Stack gap="sm">
      <Text size="sm">{t('case:exception.help')}</Text>
      <Answered answer={asked} lines={1}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('case:exception.none')}</Text>
          ) : (
            <ul className={classes['list']}>
              {items.map((one) => (
                <li key={one.id} className={classes['line']}>
                  <Line exception={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <AskException file={file} />
    </Stack>
  );
}

function Line({ exception }: { readonly exception: ExceptionLine }) {
  const { t } = useWords('case');
  const { membershipId } = useSession();
  const may = useMay();
  const dates = useDates();
  const categories = useCodes('category');
  const name = useOrganisationName(exception.toOrganisationId);
  const { id, ground, reason, minutes, askedBy, askedAt, approvedAt, until } = exception;
  const stale = now().getTime() - Date.parse(askedAt) > HOUR;
  const opens = until !== null && Date.parse(until) > now().getTime();
  return (
    <>
      <span>
        <strong>{t(GROUNDS[ground])}</strong> · {t(EXCEPTION_REASONS[reason])}
        <Text size="sm">
          {t('case:exception.opens', {
            name,
            categories: exception.categories.map((one) => categories.label(one)).join(', '),
            minutes,
          })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('case:exception.askedAt', { moment: dates.moment(askedAt) })}
        </Text>
      </span>
      <Group gap="xs">
        <Badge tt="none" variant={opens ? 'filled' : 'outline'} color={opens ? 'warn' : 'gray'}>
          {approvedAt === null
            ? stale
              ? t('case:exception.tooLate')
              : t('case:exception.waits')
            : opens
              ? t('case:exception.until', { moment: dates.moment(until) })
              : t('case:exception.over')}
        </Badge>
        {approvedAt === null && !stale && askedBy !== membershipId && may('exception.approve') && (
          <Approve exceptionId={id} />
        )}
      </Group>
    </>
  );
}

function Approve({ exceptionId }: { readonly exceptionId: string }) {
  const { t } = useWords('case');
  const tell = useTell();
  const approve = useSend('post', '/api/v1/exceptions/{exceptionId}/approval', {
    onDone: () => tell(t('case:exception.agreed')),
  });
  return (
    <ConfirmAct
      act={t('case:exception.agree')}
      variant="filled"
      isPending={approve.isPending}
      problem={approve.problem}
      onAct={(close) => approve.mutate({ path: { exceptionId } }, { onSuccess: close })}
    >
      <Text>{t('case:exception.agreeMeans')}</Text>
    </ConfirmAct>
  );
}

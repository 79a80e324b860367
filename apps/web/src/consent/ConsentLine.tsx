import { Badge, Button, Group, Text } from '@mantine/core';
import { Ban, Check, CircleDashed, Hourglass, Undo2 } from 'lucide-react';
import type { components } from '../client/schema';
import { useWords, type WordKey } from '../language/words';
import { useCodes } from '../parts/codes';
import { When } from '../parts/When';
import { useMay } from '../talk/session';
import classes from './consent.module.css';
import { isPurpose, type Purpose } from './purposes';
import { Recipient } from './Recipient';
import { TakeBack } from './TakeBack';
import { WriteDown } from './WriteDown';

type Consent = components['schemas']['ConsentAnswer'];

const STATES = {
  given: ['consent:state.given', Check],
  refused: ['consent:state.refused', Ban],
  unable: ['consent:state.unable', CircleDashed],
  withdrawn: ['consent:state.withdrawn', Undo2],
  expired: ['consent:state.expired', Hourglass],
} as const satisfies Record<Consent['state'], readonly [WordKey, unknown]>;

interface ConsentLineProps {
  readonly consent: Consent;
  readonly caseId: string;
  readonly onAsk: (purposes: readonly Purpose[]) => void;
}

/** One answer: to what, how it stands, who may receive what until when; and how to take it back. */
export function ConsentLine({ consent, caseId, onAsk }: ConsentLineProps) {
  const { t } = useWords('consent');
  const may = useMay();
  const { label } = useCodes('consent-purpose');
  const categories = useCodes('category');
  const { purpose, state, validUntil, occurredAt } = consent;
  const [words, Icon] = STATES[state];
  const isGiven = state === 'given';
  return (
    <div className={classes['line']}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{label(purpose)}</Text>
          <Badge
            variant={isGiven ? 'light' : 'outline'}
            color={isGiven ? 'harbour' : 'gray'}
            tt="none"
            leftSection={<Icon size={14} aria-hidden />}
          >
            {t(words)}
          </Badge>
          {consent.awaitsWriting && (
            <Badge variant="outline" color="warn" tt="none">
              {t('consent:line.spoken')}
            </Badge>
          )}
        </Group>
        {isGiven && (
          <Text size="sm">
            <Recipient consent={consent} />
            {consent.categories.length > 0 && (
              <>
                {t('consent:separator')}
                {consent.categories.map(categories.label).join(t('consent:listSeparator'))}
              </>
            )}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {isGiven && validUntil !== null ? (
            <>
              {t('consent:line.until')} <When at={validUntil} show="day" />
            </>
          ) : (
            <>
              {t('consent:line.said')} <When at={occurredAt} show="moment" />
            </>
          )}
        </Text>
      </div>
      <Group gap="xs">
        {consent.awaitsWriting && may('consent.record') && <WriteDown consent={consent} caseId={caseId} />}
        {isGiven && may('consent.withdraw') && <TakeBack consent={consent} />}
        {!isGiven && may('consent.record') && isPurpose(purpose) && (
          <Button variant="subtle" onClick={() => onAsk([purpose])}>
            {t('consent:line.askAgain')}
          </Button>
        )}
      </Group>
    </div>
  );
}

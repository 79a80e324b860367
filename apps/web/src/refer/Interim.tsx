import { Group, Radio, Stack, Text } from '@mantine/core';
import { BedSingle } from 'lucide-react';
import { useState } from 'react';
import { useDates } from '../language/dates';
import { useWords, type WordKey } from '../language/words';
import { ConfirmAct } from '../parts/ConfirmAct';
import { When } from '../parts/When';
import type { components } from '../client/schema';
import { useMay } from '../talk/session';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import type { NeedView } from './refer-types';
import classes from './refer.module.css';

type Kind = components['schemas']['InterimBody']['kind'];
type ExtensionReason = components['schemas']['InterimExtensionBody']['reason'];

const KINDS = {
  hotel: 'refer:interim.kind.hotel',
  'crisis-room': 'refer:interim.kind.crisis-room',
  hospital: 'refer:interim.kind.hospital',
} as const satisfies Record<Kind, WordKey>;
const EXTENSIONS = {
  'no-place-found': 'refer:extend.no-place-found',
  'not-fit-to-travel': 'refer:extend.not-fit-to-travel',
  'person-asks': 'refer:extend.person-asks',
  'coordinator-decided': 'refer:extend.coordinator-decided',
} as const satisfies Record<ExtensionReason, WordKey>;
const ENDS = {
  moved: 'refer:end.moved',
  placed: 'refer:end.placed',
  'person-left': 'refer:end.person-left',
  'not-safe': 'refer:end.not-safe',
  'coordinator-decided': 'refer:end.coordinator-decided',
} as const satisfies Record<string, WordKey>;

/** Where the person waits meanwhile; its clock says when this must not go on unnoticed. */
export function Interim({ need, isSteward }: { readonly need: NeedView; readonly isSteward: boolean }) {
  const { t } = useWords('refer');
  const dates = useDates();
  const may = useMay();
  const { interim } = need;
  const kind = (code: string): string => (code in KINDS ? t(KINDS[code as Kind]) : code);
  if (interim?.endedAt === null)
    return (
      <div className={classes['interim']}>
        <Text size="sm" fw={600} className={classes['line']}>
          <BedSingle size={18} aria-hidden />
          {t('refer:interim.since', { kind: kind(interim.kind), moment: dates.moment(interim.beganAt) })}
        </Text>
        {interim.endsBy !== null && (
          <Text size="sm">
            {t('refer:interim.until')} <When at={interim.endsBy} />
          </Text>
        )}
        {may('interim.change') && (
          <Group gap="xs" mt="xs">
            <Extend needId={need.id} />
            <End needId={need.id} />
          </Group>
        )}
      </div>
    );
  return (
    <>
      {interim !== null && (
        <Text size="sm">
          {t('refer:interim.ended', { kind: kind(interim.kind), moment: dates.moment(interim.endedAt) })}
        </Text>
      )}
      {isSteward && may('interim.place') && need.state === 'open' && need.service === 'bed' && (
        <Place need={need} />
      )}
    </>
  );
}

interface PickProps<C extends string> {
  readonly label: string;
  readonly words: Readonly<Record<C, WordKey>>;
  readonly value: C | undefined;
  readonly onChange: (code: C) => void;
}

function Pick<C extends string>({ label, words, value, onChange }: PickProps<C>) {
  const { t } = useWords('refer');
  return (
    <Radio.Group label={label} value={value ?? ''} onChange={(code) => onChange(code as C)}>
      <Stack gap="sm" mt="xs">
        {(Object.keys(words) as C[]).map((code) => (
          <Radio key={code} value={code} label={t(words[code])} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function useDone(words: string) {
  const tell = useTell();
  return { onDone: () => tell(words) };
}

function Place({ need }: { readonly need: NeedView }) {
  const { t } = useWords('refer');
  const [kind, setKind] = useState<Kind>();
  const send = useSend('post', '/api/v1/cases/{caseId}/interim-placements', useDone(t('refer:interim.done')));
  return (
    <ConfirmAct
      act={t('refer:interim.act')}
      w="fit-content"
      isPending={send.isPending}
      problem={send.problem}
      notYet={kind === undefined}
      onAct={(close) =>
        kind !== undefined &&
        send.mutate({ path: { caseId: need.caseId }, body: { needId: need.id, kind } }, { onSuccess: close })
      }
    >
      <Text>{t('refer:interim.none')}</Text>
      <Pick label={t('refer:interim.kind')} words={KINDS} value={kind} onChange={setKind} />
    </ConfirmAct>
  );
}

function Extend({ needId }: { readonly needId: string }) {
  const { t } = useWords('refer');
  const [reason, setReason] = useState<ExtensionReason>();
  const send = useSend(
    'post',
    '/api/v1/needs/{needId}/interim-placement/extension',
    useDone(t('refer:interim.done')),
  );
  return (
    <ConfirmAct
      act={t('refer:interim.extend')}
      isPending={send.isPending}
      problem={send.problem}
      notYet={reason === undefined}
      onAct={(close) =>
        reason !== undefined && send.mutate({ path: { needId }, body: { reason } }, { onSuccess: close })
      }
    >
      <Text>{t('refer:interim.extendMeans')}</Text>
      <Pick label={t('refer:reason')} words={EXTENSIONS} value={reason} onChange={setReason} />
    </ConfirmAct>
  );
}

function End({ needId }: { readonly needId: string }) {
  const { t } = useWords('refer');
  const [reason, setReason] = useState<keyof typeof ENDS>();
  const send = useSend(
    'post',
    '/api/v1/needs/{needId}/interim-placement/end',
    useDone(t('refer:interim.done')),
  );
  return (
    <ConfirmAct
      act={t('refer:interim.end')}
      isPending={send.isPending}
      problem={send.problem}
      notYet={reason === undefined}
      onAct={(close) =>
        reason !== undefined && send.mutate({ path: { needId }, body: { reason } }, { onSuccess: close })
      }
    >
      <Text>{t('refer:interim.endMeans')}</Text>
      <Pick label={t('refer:reason')} words={ENDS} value={reason} onChange={setReason} />
    </ConfirmAct>
  );
}

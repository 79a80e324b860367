import { Checkbox, Radio, Stack } from '@mantine/core';
import { anchorOf } from '../form/field-place';
import { MomentAnswer } from '../form/kinds/MomentAnswer';
import { useWords, type WordKey } from '../language/words';
import { isLate, type SignalNote } from './signal-note';

const REASONS = {
  'told-later': 'signal:late.told-later',
  'paper-record': 'signal:late.paper-record',
  offline: 'signal:late.offline',
  correction: 'signal:late.correction',
} as const satisfies Record<NonNullable<SignalNote['lateReason']>, WordKey>;

interface CameEarlierProps {
  readonly note: SignalNote;
  readonly onChange: (part: Partial<SignalNote>) => void;
  readonly fault: boolean;
}

/** Clocks run from when it came, not from when it was typed. */
export function CameEarlier({ note, onChange, fault }: CameEarlierProps) {
  const { t } = useWords('signal');
  const { receivedAt, ...rest } = note.document;
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('signal:late.label')}
        checked={note.cameEarlier}
        onChange={({ currentTarget }) => onChange({ cameEarlier: currentTarget.checked })}
      />
      {note.cameEarlier && (
        <MomentAnswer
          label={t('signal:late.when')}
          description={undefined}
          error={undefined}
          value={receivedAt as string | undefined}
          onChange={(at) =>
            onChange({ document: at === undefined ? rest : { ...note.document, receivedAt: at } })
          }
        />
      )}
      {isLate(note) && (
        <div id={anchorOf('lateReason')}>
          <Radio.Group
            label={t('signal:late.why')}
            error={fault && t('signal:late.needed')}
            value={note.lateReason ?? null}
            onChange={(reason) => onChange({ lateReason: reason })}
          >
            <Stack gap="xs" mt="xs">
              {Object.entries(REASONS).map(([reason, words]) => (
                <Radio key={reason} value={reason} label={t(words)} />
              ))}
            </Stack>
          </Radio.Group>
        </div>
      )}
    </Stack>
  );
}

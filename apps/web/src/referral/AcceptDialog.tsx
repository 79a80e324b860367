import { Button, Checkbox, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { BottomSheet } from '../parts/BottomSheet';
import { ProblemNote } from '../parts/ProblemNote';
import { useSession } from '../talk/session';
import { useTell } from '../parts/use-tell';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import { type BedView, BedLine } from './BedLine';
import { fits, fittingFirst } from './fitting-beds';

interface AcceptDialogProps {
  readonly referralId: string;
  readonly service: string;
  readonly ask: components['schemas']['FormDocument'];
  readonly withConditions: boolean;
  readonly onClose: () => void;
}

const NO_BED = 'none';

/** Accepting: which bed is kept, under which conditions. Then the house learns what the person agreed to. */
export function AcceptDialog({ referralId, service, ask, withConditions, onClose }: AcceptDialogProps) {
  const { t } = useWords('referral', 'parts');
  const { organisationId } = useSession();
  const conditions = useCodes('acceptance-condition');
  const needsBed = service === 'bed';
  const beds = useAnswer('/api/v1/beds', { query: { organisationId } }, { enabled: needsBed });
  const free = fittingFirst(
    (beds.data?.items ?? []).filter(({ state }) => state === 'free'),
    ask,
  );
  const [first] = free;
  const [chosen, setChosen] = useState<string>();
  const [codes, setCodes] = useState<string[]>([]);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const tell = useTell();
  const accept = useSend('post', '/api/v1/referrals/{referralId}/acceptance', {
    onDone: () => {
      tell(t('referral:accepted'));
      onClose();
      void navigate({ to: `/referrals/${referralId}` });
    },
  });
  const bed = chosen ?? (first !== undefined && fits(first, ask) ? first.id : NO_BED);
  const bedLabel = free.find(({ id }) => id === bed)?.label;
  const act =
    bedLabel === undefined ? t('referral:acceptNow') : t('referral:acceptAndKeep', { bed: bedLabel });
  return (
    <BottomSheet
      onClose={onClose}
      title={withConditions ? t('referral:acceptWithConditions') : t('referral:accept')}
    >
      <Text>{t('referral:acceptMeans')}</Text>
      {needsBed && (
        <Answered answer={beds} lines={2}>
          {() => <Beds beds={free} ask={ask} value={bed} onChange={setChosen} />}
        </Answered>
      )}
      {withConditions && (
        <>
          <Checkbox.Group label={t('referral:conditions')} value={codes} onChange={setCodes}>
            <Stack gap="xs" mt="xs">
              {conditions.options.map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t('referral:conditionsInWords')}
            description={t('referral:conditionsInWordsHelp')}
            maxLength={500}
            value={text}
            onChange={({ currentTarget: { value } }) => setText(value)}
          />
        </>
      )}
      <ProblemNote problem={accept.problem} />
      <Button
        size="lg"
        loading={accept.isPending}
        disabled={(needsBed && beds.isPending) || (withConditions && codes.length === 0)}
        onClick={() =>
          accept.mutate({
            path: { referralId },
            body: {
              bedId: bed === NO_BED ? undefined : bed,
              conditions: withConditions ? { codes, text } : undefined,
            },
          })
        }
      >
        {act}
      </Button>
    </BottomSheet>
  );
}

interface BedsProps {
  readonly beds: readonly BedView[];
  readonly ask: components['schemas']['FormDocument'];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Beds({ beds, ask, value, onChange }: BedsProps) {
  const { t } = useWords('referral');
  return (
    <Radio.Group label={t('referral:whichBed')} value={value} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {beds.map((bed) => (
          <Radio key={bed.id} value={bed.id} label={<BedLine bed={bed} fits={fits(bed, ask)} />} />
        ))}
        <Radio value={NO_BED} label={beds.length === 0 ? t('referral:noBedFree') : t('referral:bedLater')} />
      </Stack>
    </Radio.Group>
  );
}

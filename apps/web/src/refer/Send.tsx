import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Send as SendIcon } from 'lucide-react';
import { ask } from '../talk/api';
import { useWords } from '../language/words';
import { ProblemNote } from '../parts/ProblemNote';
import { useSend } from '../talk/use-send';
import type { CaseView, LegalBasis, Match, NeedView } from './refer-types';
import type { SentNow } from './sent-now';

interface SendProps {
  readonly file: CaseView;
  readonly need: NeedView;
  readonly asked: readonly Match[];
  readonly isEverybody: boolean;
  readonly legalBasis: LegalBasis | undefined;
  readonly onSent: (sent: SentNow) => void;
}

const REROUTABLE = ['declined', 'expired'];

/** Says what happens, then sends. After a decline it is a new attempt that carries nothing of the earlier answer. */
export function Send({ file, need, asked, isEverybody, legalBasis, onSent }: SendProps) {
  const { t } = useWords('refer');
  const [first] = asked;
  const before = new Set(need.referrals.map(({ id }) => id));
  const done = (now: NeedView) =>
    onSent({ need: now, asked: now.referrals.filter(({ id }) => !before.has(id)).map(({ id }) => id) });
  const send = useSend('post', '/api/v1/needs/{needId}/referrals', { onDone: ({ data }) => done(data) });
  const reroute = useSend('post', '/api/v1/referrals/{referralId}/rerouting', {
    onDone: () =>
      void ask('get', '/api/v1/needs/{needId}', { path: { needId: need.id } }).then(({ data }) => done(data)),
  });
  const earlier = need.referrals.findLast(({ state }) => REROUTABLE.includes(state));
  const act = () => {
    const organisationId = first?.organisationId ?? '';
    if (isEverybody) send.mutate({ path: { needId: need.id }, body: { broadcast: true, legalBasis } });
    else if (earlier !== undefined)
      reroute.mutate({ path: { referralId: earlier.id }, body: { organisationId, legalBasis } });
    else send.mutate({ path: { needId: need.id }, body: { organisationId, legalBasis } });
  };
  const problem = send.problem ?? reroute.problem;
  if (first === undefined) return null;
  return (
    <Stack gap="xs">
      <Text>
        {isEverybody
          ? t('refer:send.allMeans', { count: asked.length })
          : t('refer:send.means', { name: first.name })}
      </Text>
      <ProblemNote problem={problem} />
      {problem?.code === 'REFERRAL.NO_EXCEPTION' && (
        <Anchor component={Link} to={`/cases/${file.id}`} hash="exceptions">
          {t('refer:basis.askException')}
        </Anchor>
      )}
      <Button
        size="lg"
        w="fit-content"
        maw="100%"
        leftSection={<SendIcon size={20} aria-hidden />}
        loading={send.isPending || reroute.isPending}
        onClick={act}
      >
        {isEverybody
          ? t('refer:send.all', { count: asked.length })
          : t('refer:send.one', { name: first.name })}
      </Button>
    </Stack>
  );
}

import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { ProblemNote } from '../parts/ProblemNote';
import { SideSheet } from '../parts/SideSheet';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import classes from './reroute.module.css';

type WaitingNeed = components['schemas']['WaitingNeed'];
type Candidate = components['schemas']['RerouteCandidate'];

interface RerouteProps {
  readonly need: WaitingNeed | undefined;
  readonly onClose: () => void;
}

/** Where a need could go on: organisations that offer the service, and nothing of what the earlier one answered. */
export function Reroute({ need, onClose }: RerouteProps) {
  const { t } = useWords('clocks');
  return (
    <SideSheet opened={need !== undefined} onClose={onClose} title={t('clocks:reroute.title')}>
      {need !== undefined && <Candidates need={need} onClose={onClose} />}
    </SideSheet>
  );
}

function Candidates({ need, onClose }: { readonly need: WaitingNeed; readonly onClose: () => void }) {
  const { t } = useWords('clocks');
  const tell = useTell();
  const { role } = useSession();
  const [chosen, setChosen] = useState('');
  const candidates = useAnswer('/api/v1/needs/{needId}/candidates', { path: { needId: need.id } });
  const proposes = role === 'territorial-secretary' || role === 'national-coordinator';
  const reroute = useSend('post', '/api/v1/referrals/{referralId}/rerouting', {
    onDone: () => {
      tell(proposes ? t('clocks:reroute.proposed') : t('clocks:reroute.sent'));
      onClose();
    },
  });
  return (
    <Answered answer={candidates}>
      {({ items }) => (
        <Stack pb="xl">
          <Text>
            {proposes
              ? t('clocks:reroute.proposeHelp', { who: need.askedByName })
              : t('clocks:reroute.sendHelp')}
          </Text>
          {items.every(({ asked }) => asked) && (
            <Text fw={600}>
              {items.length === 0 ? t('clocks:reroute.none') : t('clocks:reroute.allAsked')}
            </Text>
          )}
          <Radio.Group label={t('clocks:reroute.choose')} value={chosen} onChange={setChosen}>
            <Stack gap="xs" mt="xs">
              {items.map((candidate) => (
                <CandidateCard key={candidate.organisationId} candidate={candidate} />
              ))}
            </Stack>
          </Radio.Group>
          <ProblemNote problem={reroute.problem} />
          <Button
            disabled={chosen === '' || need.reroutable === null}
            loading={reroute.isPending}
            onClick={() =>
              reroute.mutate({
                path: { referralId: need.reroutable ?? '' },
                body: { organisationId: chosen },
              })
            }
          >
            {proposes ? t('clocks:reroute.propose') : t('clocks:reroute.send')}
          </Button>
        </Stack>
      )}
    </Answered>
  );
}

function CandidateCard({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useWords('clocks');
  const regions = useCodes('region');
  const languages = useCodes('language');
  const { organisationId, name, region, sameRegion, freeBeds, beds, asked, paused, takesUrgency } = candidate;
  return (
    <Radio.Card value={organisationId} disabled={asked} className={classes['card']} p="md">
      <Radio.Indicator aria-hidden disabled={asked} />
      <span>
        <Text component="span" fw={600} display="block">
          {name}
        </Text>
        <Text component="span" size="sm" display="block">
          {[
            region === null ? undefined : regions.label(region),
            sameRegion ? t('clocks:candidate.sameRegion') : undefined,
            beds > 0 ? t('clocks:candidate.beds', { free: freeBeds, beds }) : t('clocks:candidate.noBeds'),
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </Text>
        {candidate.languages.length > 0 && (
          <Text component="span" size="sm" c="dimmed" display="block">
            {candidate.languages.map((one) => languages.label(one)).join(', ')}
          </Text>
        )}
        {(asked || paused || !takesUrgency) && (
          <Text component="span" size="sm" display="block">
            {asked
              ? t('clocks:candidate.asked')
              : paused
                ? t('clocks:candidate.paused')
                : t('clocks:candidate.otherUrgency')}
          </Text>
        )}
      </span>
    </Radio.Card>
  );
}

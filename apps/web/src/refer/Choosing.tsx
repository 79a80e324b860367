import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { Facts } from '../parts/Facts';
import { UrgencyMark } from '../parts/UrgencyMark';
import { useAskedFacts } from '../referral/asked-facts';
import { useAnswer } from '../talk/use-answer';
import { AskedAlready } from './AskedAlready';
import { CannotHelp, LacksConsent } from './CannotHelp';
import { Candidates, EVERYBODY } from './Candidates';
import { OnBasis } from './OnBasis';
import type { CaseView, LegalBasis, Match, NeedView } from './refer-types';
import type { SentNow } from './sent-now';
import { Send } from './Send';
import { WhatTheySee } from './WhatTheySee';

interface ChoosingProps {
  readonly file: CaseView;
  readonly need: NeedView;
  readonly at: 'who' | 'see';
  readonly onSent: (sent: SentNow) => void;
}

/** Who could help and what they will see; where it is urgent both at once. */
export function Choosing({ file, need, at, onSent }: ChoosingProps) {
  const { t } = useWords('refer');
  const navigate = useNavigate();
  const [legalBasis, setBasis] = useState<LegalBasis>();
  const [wish, setWish] = useState<string>();
  const path = { needId: need.id };
  const answer = useAnswer('/api/v1/needs/{needId}/matches', { path, query: { legalBasis } });
  const here = `/cases/${file.id}/refer/${need.id}`;
  const urgent = need.urgency === 'urgent';
  if (need.state !== 'open') return <AskedAlready need={need} />;
  return (
    <Stack gap="lg">
      {at === 'who' && (
        <>
          <Needed need={need} changeAt={here} />
          <AskedAlready need={need} />
        </>
      )}
      {legalBasis !== undefined && (
        <OnBasis file={file} basis={legalBasis} onLeave={() => setBasis(undefined)} />
      )}
      <Answered answer={answer}>
        {({ items }) => {
          const able = items.filter(({ rank }) => rank !== null);
          const mayAskAll = urgent && able.length > 1 && legalBasis !== 'threat-to-life';
          const chosen = wish ?? (mayAskAll ? EVERYBODY : able[0]?.organisationId);
          const asked = chosenOf(able, chosen);
          const common = { need, legalBasis, asked, onSent, isEverybody: chosen === EVERYBODY };
          const see = asked.length > 0 && (
            <>
              <WhatTheySee file={file} needId={need.id} matches={asked} legalBasis={legalBasis} />
              <Send {...common} file={file} />
            </>
          );
          if (at === 'see')
            return (
              <>
                {see}
                <Button
                  variant="default"
                  w="fit-content"
                  leftSection={<ArrowLeft size={18} aria-hidden />}
                  onClick={() => void navigate({ to: here })}
                >
                  {t('refer:see.back')}
                </Button>
              </>
            );
          return (
            <>
              <Candidates able={able} need={need} mayAskAll={mayAskAll} value={chosen} onChange={setWish} />
              {urgent && see}
              {!urgent && asked.length > 0 && (
                <Button size="lg" w="fit-content" onClick={() => void navigate({ to: here, hash: 'see' })}>
                  {t('refer:who.act')}
                </Button>
              )}
              <LacksConsent matches={items} file={file} onBasis={setBasis} />
              <CannotHelp matches={items} />
            </>
          );
        }}
      </Answered>
    </Stack>
  );
}

const chosenOf = (able: readonly Match[], chosen: string | undefined): readonly Match[] =>
  chosen === EVERYBODY ? able : able.filter(({ organisationId }) => organisationId === chosen);

/** What is asked, in short, with the way back to change it. */
function Needed({ need, changeAt }: { readonly need: NeedView; readonly changeAt: string }) {
  const { t } = useWords('refer');
  const services = useCodes('service');
  const facts = useAskedFacts(need.ask);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="needed">
      <Group justify="space-between" mb="sm" gap="xs">
        <Group gap="sm">
          <Title order={2} id="needed">
            {services.label(need.service)}
          </Title>
          <UrgencyMark urgency={need.urgency} />
        </Group>
        <Button
          component={Link}
          to={changeAt}
          hash="need"
          variant="subtle"
          leftSection={<PencilLine size={18} aria-hidden />}
        >
          {t('refer:change.act')}
        </Button>
      </Group>
      {facts.length === 0 ? <Text c="dimmed">{t('refer:need.coded')}</Text> : <Facts facts={facts} />}
    </Paper>
  );
}

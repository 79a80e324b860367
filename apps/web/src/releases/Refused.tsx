import { Alert, Stack, Text } from '@mantine/core';
import { ShieldX } from 'lucide-react';
import { useWords } from '../language/words';
import { AskedTables } from './AskedTables';
import { coarserDraft } from './coarser-draft';
import { draftOf } from './draft-of-release';
import { Proposals } from './Proposals';
import { RefusalReason } from './RefusalReason';
import type { Release } from './release';
import { useBeginRelease } from './release-draft';
import { UseAgain } from './UseAgain';
import { WaysOn } from './WaysOn';

/** Why it does not leave, and what would help. */
export function Refused({ release }: { readonly release: Release }) {
  const { t } = useWords('releases');
  const begin = useBeginRelease();
  const { refusal, tables, proposals } = release;
  return (
    <>
      <Alert color="warn" variant="light" icon={<ShieldX aria-hidden />} title={t('releases:refused')}>
        <Stack>
          <Text>{t('releases:refused.what')}</Text>
          {refusal !== null && <RefusalReason refusal={refusal} tables={tables} />}
          <WaysOn refusal={refusal} />
          <Proposals
            proposals={proposals}
            onChoose={(proposal) => begin(coarserDraft(draftOf(release), proposal))}
          />
          <div>
            <UseAgain release={release} />
          </div>
        </Stack>
      </Alert>
      <AskedTables release={release} />
    </>
  );
}

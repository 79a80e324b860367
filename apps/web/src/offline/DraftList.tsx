import { Button, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../language/words';
import { CaseCode } from '../parts/CaseCode';
import { ConfirmAct } from '../parts/ConfirmAct';
import { When } from '../parts/When';
import type { Draft } from './registration';
import { emptyRegistration } from './empty-registration';
import { onStoreChanged } from './store/device';
import { beginDraft, dropDraft, listDrafts } from './store/drafts';

interface DraftListProps {
  readonly codes: number;
  readonly jurisdictions: readonly string[];
}

/** Open drafts by their codes, and a new one. */
export function DraftList({ codes, jurisdictions }: DraftListProps) {
  const { t } = useWords('offline');
  const navigate = useNavigate();
  const drafts = useDrafts();
  const begin = async (): Promise<void> => {
    const draft = await beginDraft(
      emptyRegistration(jurisdictions.length === 1 ? (jurisdictions[0] ?? '') : ''),
    );
    if (draft !== undefined)
      await navigate({
        to: '/offline/registration/$draftId',
        params: { draftId: draft.id },
      });
  };
  return (
    <Stack>
      <Group>
        <Button
          onClick={() => void begin()}
          disabled={codes === 0}
          leftSection={<Plus size={18} aria-hidden />}
        >
          {t('offline:new')}
        </Button>
        {codes === 0 && <Text>{t('offline:noCodes')}</Text>}
      </Group>
      {drafts.length === 0 ? (
        <Text c="dimmed">{t('offline:drafts.none')}</Text>
      ) : (
        <Stack component="ul" p={0} m={0} gap="sm" aria-label={t('offline:drafts.title')}>
          {drafts.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function DraftLine({ draft: { id, code, changedAt } }: { readonly draft: Draft }) {
  const { t } = useWords('offline');
  return (
    <Group component="li" justify="space-between">
      <div>
        <Text fw={600}>
          <CaseCode code={code} />
        </Text>
        <Text size="sm">
          {t('offline:drafts.changed')} <When at={changedAt} show="relative" />
        </Text>
      </div>
      <Group>
        <ConfirmAct
          act={t('offline:drafts.drop')}
          isPending={false}
          problem={undefined}
          onAct={(close) => void dropDraft(id).then(close)}
        >
          <Text>{t('offline:drafts.dropHelp')}</Text>
        </ConfirmAct>
        <Button
          component={Link}
          to={'/offline/registration/$draftId'}
          params={{ draftId: id } as never}
          aria-label={t('offline:drafts.openNamed', { code })}
        >
          {t('offline:drafts.open')}
        </Button>
      </Group>
    </Group>
  );
}

function useDrafts(): readonly Draft[] {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    const look = (): void => void listDrafts().then(setDrafts, () => setDrafts([]));
    look();
    return onStoreChanged(look);
  }, []);
  return drafts;
}

import { Anchor, Button, Group, Modal, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Place } from '../directory/Place';
import { type Organisation, useOrganisations } from '../directory/use-organisations';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { Code } from '../parts/Code';
import { useTell } from '../parts/use-tell';
import { useSession } from '../talk/session';
import { AdminFrame } from './AdminFrame';
import classes from './admin.module.css';
import { EditOrganisation } from './EditOrganisation';
import { NewOrganisation } from './NewOrganisation';

const TYPING_PAUSE_MS = 250;

/** Organisations of the node; those in the administrator's own line can be changed. */
export function OrganisationsPage() {
  const { t } = useWords('admin', 'directory', 'parts');
  const [search, setSearch] = useState('');
  const [typed] = useDebouncedValue(search.trim(), TYPING_PAUSE_MS);
  const [open, setOpen] = useState<Organisation | 'new'>();
  const organisations = useOrganisations({ search: typed === '' ? undefined : typed });
  const tell = useTell();
  const { organisationId } = useSession();
  const close = (): void => setOpen(undefined);
  const done = (sentence: string): void => {
    close();
    tell(sentence);
  };
  const title =
    open === 'new' ? t('admin:organisation.new') : t('admin:organisation.edit', { name: open?.name ?? '' });

  return (
    <AdminFrame>
      <Group justify="space-between" align="flex-end">
        <div className={classes['told']}>
          <Title order={2}>{t('admin:organisations')}</Title>
          <Text maw="70ch">{t('admin:organisations.intro')}</Text>
        </div>
        <Button leftSection={<Plus size={20} aria-hidden />} onClick={() => setOpen('new')}>
          {t('admin:organisation.new')}
        </Button>
      </Group>
      <TextInput
        type="search"
        label={t('admin:search')}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <Answered answer={organisations}>
        {(items) => (
          <Stack gap="xs" component="ul" p={0} m={0}>
            {items.map((one) => (
              <Paper key={one.id} withBorder p="sm" component="li">
                <Group justify="space-between">
                  <div className={classes['told']}>
                    <Text fw={600}>{one.name}</Text>
                    <Text size="sm" c="dimmed">
                      <Code list="organisation-type" code={one.type} /> · <Place organisation={one} />
                    </Text>
                  </div>
                  <Group gap="md">
                    <Anchor
                      component={Link}
                      to="/directory/$organisationId"
                      params={{ organisationId: one.id } as never}
                      aria-label={t('admin:show.named', { name: one.name })}
                    >
                      {t('admin:show')}
                    </Anchor>
                    {(one.id === organisationId || one.superiorId === organisationId) && (
                      <Button
                        variant="default"
                        size="sm"
                        onClick={() => setOpen(one)}
                        aria-label={t('admin:organisation.edit', { name: one.name })}
                      >
                        {t('admin:change')}
                      </Button>
                    )}
                  </Group>
                </Group>
              </Paper>
            ))}
          </Stack>
        )}
      </Answered>
      {organisations.hasNextPage && (
        <Button variant="default" onClick={() => void organisations.fetchNextPage()}>
          {t('directory:more')}
        </Button>
      )}
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={title}
        size="lg"
        closeButtonProps={{ 'aria-label': t('parts:close') }}
      >
        {open === 'new' && <NewOrganisation onDone={done} />}
        {open !== undefined && open !== 'new' && <EditOrganisation organisation={open} onDone={done} />}
      </Modal>
    </AdminFrame>
  );
}

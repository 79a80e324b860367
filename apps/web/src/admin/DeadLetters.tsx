import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { ConfirmAct } from '../parts/ConfirmAct';
import { When } from '../parts/When';
import { useTell } from '../parts/use-tell';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';

type DeadLetter = components['schemas']['DeadLetter'];

const ORIGINS = {
  delivery: 'admin:dead.delivery',
  event: 'admin:dead.event',
} as const satisfies Record<DeadLetter['origin'], string>;

/** What has failed too often, and the one thing to do about it. */
export function DeadLetters() {
  const { t } = useWords('admin');
  const letters = useAnswer('/api/v1/dead-letters', {});
  return (
    <section aria-labelledby="dead-letters">
      <Title order={2} id="dead-letters">
        {t('admin:dead')}
      </Title>
      <Answered answer={letters} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('admin:dead.none')}</Text>
          ) : (
            <>
              <Text mb="xs">{t('admin:dead.intro')}</Text>
              <Stack gap="xs" component="ul" p={0} m={0}>
                {items.map((letter) => (
                  <Letter key={letter.id} letter={letter} />
                ))}
              </Stack>
            </>
          )
        }
      </Answered>
    </section>
  );
}

function Letter({ letter }: { readonly letter: DeadLetter }) {
  const { t } = useWords('admin');
  const { id: deadLetterId, origin, kind, fault, tries, since, behind } = letter;
  const tell = useTell();
  const replay = useSend('post', '/api/v1/dead-letters/{deadLetterId}/replay', {
    onDone: () => tell(t('admin:dead.replay.done')),
    renews: ['/api/v1/dead-letters', '/api/v1/deliveries'],
  });
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{t(ORIGINS[origin], { kind })}</Text>
          <Text size="sm">
            {t('admin:dead.fault')}: <code>{fault}</code> · {t('admin:dead.tries', { count: tries })} ·{' '}
            {t('admin:dead.since')} <When at={since} />
          </Text>
          {behind > 0 && <Text size="sm">{t('admin:dead.behind', { count: behind })}</Text>}
        </div>
        <ConfirmAct
          act={t('admin:dead.replay')}
          size="sm"
          isPending={replay.isPending}
          problem={replay.problem}
          onAct={(close) => replay.mutate({ path: { deadLetterId } }, { onSuccess: close })}
        >
          <Text>{t('admin:dead.replay.what')}</Text>
        </ConfirmAct>
      </Group>
    </Paper>
  );
}

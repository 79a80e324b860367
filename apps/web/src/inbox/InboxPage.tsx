import { Badge, Group, Stack, Title } from '@mantine/core';
import { Inbox } from 'lucide-react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { useAnswer } from '../talk/use-answer';
import { inGroups, type InboxCard, type InboxGroup } from './inbox-groups';
import classes from './inbox.module.css';
import { ReferralCard } from './ReferralCard';

const TITLES = {
  toAnswer: 'inbox:group.toAnswer',
  coming: 'inbox:group.coming',
  waiting: 'inbox:group.waiting',
  here: 'inbox:group.here',
  past: 'inbox:group.past',
} as const satisfies Record<InboxGroup, string>;

/** What is asked of the organisation. Nothing here says who a person is. */
export function InboxPage() {
  const { t } = useWords('inbox');
  const inbox = useAnswer('/api/v1/inbox', {}, { refetchInterval: 60_000 });
  return (
    <Stack gap="lg">
      <PageTitle title={t('inbox:title')} intro={t('inbox:intro')} />
      <Answered answer={inbox}>{({ items }) => <Groups cards={items} />}</Answered>
    </Stack>
  );
}

function Groups({ cards }: { readonly cards: readonly InboxCard[] }) {
  const { t } = useWords('inbox');
  const { past, ...open } = inGroups(cards);
  if (cards.length === 0)
    return (
      <Empty icon={Inbox} title={t('inbox:empty.title')}>
        {t('inbox:empty.help')}
      </Empty>
    );
  return (
    <>
      {open.toAnswer.length === 0 && (
        <Empty icon={Inbox} title={t('inbox:answered.title')}>
          {t('inbox:answered.help')}
        </Empty>
      )}
      {(['toAnswer', 'coming', 'waiting', 'here'] as const)
        .filter((group) => open[group].length > 0)
        .map((group) => (
          <section key={group} aria-labelledby={`inbox-${group}`}>
            <Group gap="xs" mb="sm">
              <Title order={2} id={`inbox-${group}`}>
                {t(TITLES[group])}
              </Title>
              <Badge circle size="lg">
                {open[group].length}
              </Badge>
            </Group>
            <Cards cards={open[group]} />
          </section>
        ))}
      {past.length > 0 && (
        <details className={classes['past']}>
          <summary>{t('inbox:pastCount', { count: past.length })}</summary>
          <Cards cards={past} />
        </details>
      )}
    </>
  );
}

function Cards({ cards }: { readonly cards: readonly InboxCard[] }) {
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {cards.map((card) => (
        <li key={card.id}>
          <ReferralCard card={card} />
        </li>
      ))}
    </Stack>
  );
}

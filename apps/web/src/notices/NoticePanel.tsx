import { Anchor, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { BellButton } from './BellButton';
import { NoticeLine } from './NoticeLine';
import classes from './notices.module.css';

const SHOWN = 6;

interface NoticePanelProps {
  readonly unread: readonly components['schemas']['NoticeAnswer'][];
}

/** The newest of what is unread. Opened when it comes. */
export function NoticePanel({ unread }: NoticePanelProps) {
  const { t } = useWords('notices');
  const [opened, { toggle, close }] = useDisclosure(true);
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width={380}
      position="bottom-end"
      trapFocus
    >
      <Popover.Target>
        <BellButton count={unread.length} onClick={toggle} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('notices:title')}>
        {unread.length === 0 ? (
          <Text mb="sm">{t('notices:nothingNew')}</Text>
        ) : (
          <ul className={`${classes['list'] ?? ''} ${classes['panel'] ?? ''}`}>
            {unread.slice(0, SHOWN).map((notice) => (
              <NoticeLine key={notice.id} notice={notice} onFollow={close} />
            ))}
          </ul>
        )}
        <Anchor component={Link} to="/notices" onClick={close}>
          {t('notices:all')}
        </Anchor>
      </Popover.Dropdown>
    </Popover>
  );
}

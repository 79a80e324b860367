import { ActionIcon, Anchor, Group, Text, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useWords } from '../language/words';
import { CodeInText } from '../parts/CodeInText';
import { When } from '../parts/When';
import { type Notice, noticeLink } from './notice-link';
import classes from './notices.module.css';
import { useReadNotice } from './use-read-notice';

interface NoticeLineProps {
  readonly notice: Notice;
  readonly onFollow?: () => void;
}

/** One sentence, when, and where it leads. Unread is told by a word and by weight, not by colour alone. */
export function NoticeLine({ notice, onFollow }: NoticeLineProps) {
  const { t } = useWords('notices');
  const read = useReadNotice();
  const to = noticeLink(notice);
  const isNew = notice.readAt === null;
  const sentence = <CodeInText {...notice} />;
  const follow = () => {
    if (isNew) read(notice.id);
    onFollow?.();
  };
  return (
    <li className={classes['line']} data-new={isNew || undefined}>
      <div>
        {to === undefined ? (
          <Text className={classes['text']}>{sentence}</Text>
        ) : (
          <Anchor component={Link} to={to} onClick={follow} className={classes['text']}>
            {sentence}
          </Anchor>
        )}
        <Group gap="xs" mt={2}>
          {isNew && <span className={classes['mark']}>{t('notices:new')}</span>}
          {notice.urgent && <span className={classes['mark']}>{t('notices:urgent')}</span>}
          <Text size="sm" c="dimmed">
            {notice.inbox === 'organisation' ? t('notices:toAll') : t('notices:toYou')}
            {' · '}
            <When at={notice.recordedAt} show="relative" />
          </Text>
        </Group>
      </div>
      {isNew && (
        <Tooltip label={t('notices:markRead')}>
          <ActionIcon
            variant="subtle"
            size={44}
            aria-label={t('notices:markRead')}
            onClick={() => read(notice.id)}
          >
            <Check size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

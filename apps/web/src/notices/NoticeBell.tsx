import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { fetchedLater } from '../parts/fetched-later';
import { WhenPressed } from '../parts/WhenPressed';
import { useLiveAnswers } from '../talk/events';
import { useAnswer } from '../talk/use-answer';
import { BellButton } from './BellButton';

const NoticePanel = fetchedLater(async () => (await import('./NoticePanel')).NoticePanel);

/** How much is unread, said as well as shown, as soon as the api tells of it; pressed, the newest of it. */
export function NoticeBell() {
  useLiveAnswers();
  const { data } = useAnswer('/api/v1/notices', { query: { unread: true } });
  const unread = data?.items ?? [];
  const count = unread.length;
  return (
    <>
      <WhenPressed
        button={(press) => <BellButton count={count} onClick={press} />}
        opened={<NoticePanel unread={unread} />}
      />
      <Announcement count={count} newest={unread[0]?.text} isKnown={data !== undefined} />
    </>
  );
}

interface AnnouncementProps {
  readonly count: number;
  readonly newest: string | undefined;
  readonly isKnown: boolean;
}

/** Read aloud when somebody has been told something since the page came; not what waited there before. */
function Announcement({ count, newest, isKnown }: AnnouncementProps) {
  const { t } = useWords('notices');
  const before = useRef<number>(undefined);
  const [said, say] = useState('');
  useEffect(() => {
    if (!isKnown) return;
    if (before.current !== undefined && count > before.current && newest !== undefined)
      say(t('notices:cameIn', { text: newest }));
    before.current = count;
  }, [count, newest, isKnown, t]);
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
}

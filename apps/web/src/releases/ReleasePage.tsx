import { Text } from '@mantine/core';
import { useWords } from '../language/words';
import { NumbersFrame } from '../numbers/NumbersFrame';
import { Answered } from '../parts/Answered';
import { useRouteIds } from '../parts/route-ids';
import { useAnswer } from '../talk/use-answer';
import { Failed } from './Failed';
import { Prepared } from './Prepared';
import { Refused } from './Refused';
import type { Release } from './release';
import { ReleaseHead } from './ReleaseHead';
import { Working } from './Working';

/** One publication from the question to the files. */
export function ReleasePage() {
  const { t } = useWords('releases');
  const { releaseId = '' } = useRouteIds();
  const release = useAnswer('/api/v1/statistics/releases/{releaseId}', { path: { releaseId } });
  return (
    <NumbersFrame
      title={release.data?.name ?? t('releases:one')}
      intro={release.data?.state === 'released' ? undefined : t('releases:one.intro')}
    >
      <Answered answer={release} lines={6}>
        {(data) => (
          <>
            <ReleaseHead release={data} />
            <AsItStands release={data} />
          </>
        )}
      </Answered>
    </NumbersFrame>
  );
}

function AsItStands({ release }: { readonly release: Release }) {
  const { t } = useWords('releases');
  switch (release.state) {
    case 'waiting':
    case 'working':
      return <Working release={release} />;
    case 'ready':
    case 'released':
      return <Prepared release={release} />;
    case 'refused':
      return <Refused release={release} />;
    case 'withdrawn':
      return <Text>{t('releases:withdrawn.what')}</Text>;
    case 'failed':
      return <Failed release={release} />;
  }
}

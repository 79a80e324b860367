import { Button, Group, Loader, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../language/words';
import { ProblemNote } from '../../parts/ProblemNote';
import { useTell } from '../../parts/use-tell';
import { download, save } from '../../talk/download';
import { Problem } from '../../talk/problem';
import type { RecordExport } from './record-export';

const MEGABYTE = 1_000_000;
/** The api writes down how a download ended a moment after its last byte. */
const WRITTEN_DOWN = 1_500;

/** Takes the records: one sees them come, and can stop it. Leaving the page stops it as well. */
export function TakeRecords({ asked: { id } }: { readonly asked: RecordExport }) {
  const { t } = useWords('records');
  const tell = useTell();
  const queries = useQueryClient();
  const [bytes, setBytes] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => () => stopper.current?.abort(), []);

  const take = async (): Promise<void> => {
    const stop = new AbortController();
    stopper.current = stop;
    setProblem(undefined);
    setBytes(0);
    try {
      const address = `/api/v1/statistics/record-exports/${id}/file`;
      save(await download(address, { signal: stop.signal, onProgress: setBytes }));
      tell(t('records:taken'));
    } catch (fault) {
      if (stop.signal.aborted) tell(t('records:stopped'));
      else if (fault instanceof Problem) setProblem(fault);
      else throw fault;
    } finally {
      setBytes(undefined);
      const renew = () => void queries.invalidateQueries({ queryKey: ['/api/v1/statistics/record-exports'] });
      renew();
      window.setTimeout(renew, WRITTEN_DOWN);
    }
  };
  return (
    <>
      <Group gap="sm">
        {bytes === undefined ? (
          <Button leftSection={<Download size={18} aria-hidden />} onClick={() => void take()}>
            {t('records:take')}
          </Button>
        ) : (
          <>
            <Loader size="sm" aria-hidden />
            <Text role="status">{t('records:taking', { size: (bytes / MEGABYTE).toFixed(1) })}</Text>
            <Button variant="default" onClick={() => stopper.current?.abort()}>
              {t('records:stop')}
            </Button>
          </>
        )}
      </Group>
      <ProblemNote problem={problem} onRetry={() => void take()} />
    </>
  );
}

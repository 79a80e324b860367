import { useWords } from '../language/words';
import type { Table } from './definition';
import { HiddenMark } from './HiddenMark';

interface ShareProps {
  /** From 0 to 1; null for a line that is no part of what the shares are of. */
  readonly share: number | null | undefined;
  readonly cell: Table['total'] | undefined;
  readonly threshold: number;
}

/** A number of people as a share of those of whom anything is stated, to a tenth of a per cent. */
export function Share({ share, cell, threshold }: ShareProps) {
  const { t } = useWords('numbers');
  if (cell?.why != null) return <HiddenMark why={cell.why} threshold={threshold} />;
  if (share == null) return <>–</>;
  const tenths = Math.round(1000 * share);
  return <>{t('numbers:percent', { whole: Math.floor(tenths / 10), tenth: tenths % 10 })}</>;
}

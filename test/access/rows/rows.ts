import type { Row } from '../row';
import { administration } from './administration';
import { besideCases } from './beside-cases';
import { books } from './books';
import { cases } from './cases';
import { catalogue } from './catalogue';
import { clocks } from './clocks';
import { members } from './members';
import { offline } from './offline';
import { numbers } from './numbers';
import { openDoors } from './open-doors';
import { referrals } from './referrals';
import { recordExports } from './record-exports';
import { releasesRows } from './releases';
import { told } from './told';
import { watching } from './watching';

export const ROWS: readonly Row[] = [
  ...openDoors,
  ...members,
  ...administration,
  ...numbers,
  ...releasesRows,
  ...recordExports,
  ...books,
  ...catalogue,
  ...cases,
  ...besideCases,
  ...referrals,
  ...clocks,
  ...watching,
  ...told,
  ...offline,
];

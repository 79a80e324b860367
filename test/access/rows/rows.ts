import type { Row } from '../row';
import { besideCases } from './beside-cases';
import { books } from './books';
import { cases } from './cases';
import { clocks } from './clocks';
import { members } from './members';
import { openDoors } from './open-doors';
import { referrals } from './referrals';

export const ROWS: readonly Row[] = [
  ...openDoors,
  ...members,
  ...books,
  ...cases,
  ...besideCases,
  ...referrals,
  ...clocks,
];

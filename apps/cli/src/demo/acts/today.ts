import { localDay, type Temporal } from '@panoh/kernel';
import { zoneOf } from '../organisations';
import type { Scene } from '../story';

/** The member's own day, on which a paper is dated. */
export const today = ({ tx, by }: Pick<Scene, 'tx' | 'by'>): Temporal.PlainDate =>
  localDay(tx.now, zoneOf(by.organisation));

import type { MigrationClass } from '@panoh/platform';
import { Cases1764000000300 } from './migrations/0300-cases';
import { OfflineRegistrations1764000000350 } from './migrations/0350-offline';
import { DiscardedRegistrations1764000000360 } from './migrations/0360-discarded-registrations';
import { NarrowIndexes1764000000370 } from './migrations/0370-narrow-indexes';
import { AYesEnds1764000000380 } from './migrations/0380-a-yes-ends';

export const casesMigrations: readonly MigrationClass[] = [
  Cases1764000000300,
  OfflineRegistrations1764000000350,
  DiscardedRegistrations1764000000360,
  NarrowIndexes1764000000370,
  AYesEnds1764000000380,
];

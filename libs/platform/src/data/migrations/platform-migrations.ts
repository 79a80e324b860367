import type { MigrationClass } from '../../database/database';
import { House1764000000010 } from './0001-house';
import { Keys1764000000020 } from './0002-keys';
import { RefuseUnless1764000000030 } from './0003-refuse-unless';
import { DeadLetters1764000000040 } from './0004-dead-letters';
import { ClockOfATransaction1764000000050 } from './0005-clock-of-a-transaction';

export const platformMigrations: readonly MigrationClass[] = [
  House1764000000010,
  Keys1764000000020,
  RefuseUnless1764000000030,
  DeadLetters1764000000040,
  ClockOfATransaction1764000000050,
];

import type { MigrationClass } from '@panoh/platform';
import { Identity1764000000200 } from './migrations/0200-identity';
import { Invitations1764000000210 } from './migrations/0210-invitations';
import { DemoAccounts1764000000230 } from './migrations/0230-demo-accounts';
import { Devices1764000000250 } from './migrations/0250-devices';
import { CalendarFeeds1764000000270 } from './migrations/0270-calendar-feeds';
import { CalendarFeedReadings1764000000280 } from './migrations/0280-calendar-feed-readings';
import { LivingDevices1764000000290 } from './migrations/0290-living-devices';
import { DeviceProof1764000000295 } from './migrations/0295-device-proof';

export const identityMigrations: readonly MigrationClass[] = [
  Identity1764000000200,
  Invitations1764000000210,
  DemoAccounts1764000000230,
  Devices1764000000250,
  CalendarFeeds1764000000270,
  CalendarFeedReadings1764000000280,
  LivingDevices1764000000290,
  DeviceProof1764000000295,
];

import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@panoh/kernel';

export const PERMISSION = 'panoh:permission';
export const OPEN = 'panoh:open';

/** What the caller's role must allow. A route with neither @Permit nor @OpenDoor answers nobody. */
export const Permit = (permission: Permission): MethodDecorator => SetMetadata(PERMISSION, permission);

/** A named function for somebody who is not signed in (sign-in, card page, health). */
export const OpenDoor = (): MethodDecorator => SetMetadata(OPEN, true);

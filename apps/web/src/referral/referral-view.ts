import type { components } from '../client/schema';

export type ReferralView = components['schemas']['ReferralAnswer'];

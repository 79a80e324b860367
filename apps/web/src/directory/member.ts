import type { components } from '../client/schema';

export type Member = components['schemas']['MemberView'];

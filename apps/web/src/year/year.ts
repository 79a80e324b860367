import type { components } from '../client/schema';

export type YearSoFar = components['schemas']['YearSoFarView'];
export type YearOfCount = components['schemas']['YearOfCountView'];
export type Cell = components['schemas']['Cell'];

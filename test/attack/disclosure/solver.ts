import { HighsSolver } from '@panoh/platform';

/** For tests of libs that do not know the platform. */
export { HighsSolver };

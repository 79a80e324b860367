// `npm start`. An old Node must come as far as the sentence that says so: keep this file and node-version.mjs
// free of anything newer than dynamic import.
import { nodeTooOld, platformNotServed } from './machine/node-version.mjs';

const refusal = nodeTooOld(process.versions.node) || platformNotServed(process.platform);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  import('./launch.mjs').then(({ launch }) => launch());
}

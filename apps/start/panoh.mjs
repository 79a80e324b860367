// `npm run -s panoh -- <command>`: the operator's commands on the installation in PANOH_DATA, or on the one the
// caller's own PANOH_* variables name.
import { nodeTooOld, platformNotServed } from './machine/node-version.mjs';

const refusal = nodeTooOld(process.versions.node) || platformNotServed(process.platform);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  import('./operate.mjs').then(({ operate }) => operate(process.argv.slice(2)));
}

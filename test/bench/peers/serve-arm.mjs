import { createRequire } from 'node:module';
import path from 'node:path';

/** One arm of the bench: opened once, then told again and again which referrals are to arrive. */
export function serveArm(open) {
  process.once('message', async (start) => {
    const compiled = createRequire(path.join(start.root, 'dist/test/bench/p1/callers.js'));
    const { callAll } = compiled('./callers.js');
    const { arrive, close } = await open({ ...start, compiled });
    process.on('message', async (order) => {
      if (order === 'stop') {
        await close();
        process.disconnect();
        return;
      }
      process.send({ seconds: await callAll(order, arrive) });
    });
    process.send('ready');
  });
}

import { callAll } from './callers';
import { arrive, openPanoh } from './panoh';
import type { World } from './world';

/** In a process of its own, as the api is: the conductor tells it which referrals are to arrive. */
interface Order {
  readonly from: number;
  readonly to: number;
  readonly callers: number;
}

process.once('message', (start: { environment: Readonly<Record<string, string>>; world: World }) => {
  void openPanoh(start.environment).then((panoh) => {
    process.on('message', (order: Order | 'stop') => {
      if (order === 'stop') {
        void panoh.database.close().then(() => process.disconnect());
        return;
      }
      void callAll(order, (n) => arrive(panoh, start.world, n)).then((seconds) =>
        process.send?.({ seconds }),
      );
    });
    process.send?.('ready');
  });
});

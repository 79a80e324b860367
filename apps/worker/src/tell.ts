import { type NoticeKind, notify } from '@panoh/notifications';
import type { Handler } from '@panoh/platform';
import type { Concerned } from './audiences';

/** A handler that tells whom an event concerns. */
export const tell = (kind: NoticeKind, whom: Concerned): Handler => ({
  name: `tell-${kind}`,
  run: async (tx, event) => notify(tx, { kind, audience: await whom(event, tx), event }),
});

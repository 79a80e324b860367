import type { SystemActor } from '@panoh/kernel';
import type { House } from '@panoh/platform';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'seed demo' };
const TOLD = 'demo.told';

/** The demo's stories are told once: the audit, which nobody can change, remembers that they were. */
export const isTold = ({ work }: Pick<House, 'work'>): Promise<boolean> =>
  work.run(
    OPERATOR,
    async (tx) =>
      (await tx.one('SELECT 1 FROM panoh.audit_entry WHERE type = $1 LIMIT 1', [TOLD])) !== undefined,
  );

export const rememberTold = ({ work, installation }: Pick<House, 'work' | 'installation'>): Promise<void> =>
  work.run(OPERATOR, (tx) => {
    tx.record({ type: TOLD, subject: { kind: 'installation', id: installation.nodeId } });
    return Promise.resolve();
  });

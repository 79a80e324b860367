import { registerSignal } from '@panoh/cases';
import type { FormDocument, MemberActor } from '@panoh/kernel';
import { mechanismInForce } from '@panoh/lawbook';
import { startPathway } from '@panoh/pathways';
import type { Tx, Vault } from '@panoh/platform';
import type { RegisterSignalBody } from './cases.dto';
import { saidIn } from './form-body';

/**
 * A signal as a case: what belongs to its registration happens here, in one transaction.
 * @param code one of the sheaf of an offline device, taken for this case already
 */
export async function registerSignalCase(
  tx: Tx,
  vault: Vault,
  actor: MemberActor,
  body: RegisterSignalBody,
  code?: string,
): Promise<{ caseId: string; code: string }> {
  // Elsewhere than where it acts the organisation is refused before any law is asked.
  const actsThere = actor.jurisdictions.includes(body.jurisdiction);
  const mechanism = actsThere ? await mechanismInForce(tx, body.jurisdiction) : undefined;
  const said = saidIn(body);
  const registered = await registerSignal(tx, vault, {
    jurisdiction: body.jurisdiction,
    region: body.region ?? null,
    ageClass: body.ageClass,
    code,
    document: body.document as FormDocument,
    mechanism: mechanism && { id: mechanism.name, version: mechanism.version },
    ...said,
  });
  if (mechanism !== undefined)
    await startPathway(tx, { caseId: registered.caseId, mechanism, at: said.occurredAt ?? tx.now });
  return registered;
}

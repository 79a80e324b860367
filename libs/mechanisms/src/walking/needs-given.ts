import type { Facts } from '../model/facts';
import type { Action, Mechanism } from '../model/mechanism';
import type { Objection } from './objection';

/** Records and reason a step must bring; what is on file already need not be brought again. */
export function missingNeeds(
  mechanism: Mechanism,
  action: Action,
  given: { readonly reason?: string; readonly provides?: readonly string[] },
  facts: Facts,
): Objection | undefined {
  if (action.needs.length === 0 && action.reason === undefined) return undefined;
  const missing = action.needs
    .map(({ name }) => name)
    .filter((need) => given.provides?.includes(need) !== true && facts.records?.includes(need) !== true);
  const codes = action.reason === undefined ? undefined : mechanism.reasons.get(action.reason.name)?.codes;
  if (codes !== undefined && (given.reason === undefined || !codes.includes(given.reason)))
    missing.push('reason');
  if (missing.length === 0) return undefined;
  return {
    code: 'MECHANISM.NEEDS_MISSING',
    sentence: 'Something this step needs is missing. Add what is named and repeat it.',
    details: { action: action.permission, missing, ...(missing.includes('reason') && { reasons: codes }) },
  };
}

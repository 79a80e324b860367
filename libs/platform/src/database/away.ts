import { DomainError } from '@panoh/kernel';

/** Shutting down, crashed, starting up, too many connections; and a line that could not be made or broke. */
const CODES =
  /^(57P0[123]|53300|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/;
/** node-pg says these in words only. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * The database could not be asked, or did not say how it ended: nobody knows whether a change was kept, and only
 * its key can tell.
 */
export function isAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code: unknown = Reflect.get(fault, 'code');
  return (typeof code === 'string' && CODES.test(code)) || WORDS.test(fault.message);
}

export const away = (): DomainError =>
  new DomainError(
    'unavailable',
    'UNAVAILABLE',
    'The database cannot be reached right now. Send the same request again in a few seconds, under the same Idempotency-Key: if it had its effect, it has it once.',
  );

/** @throws DomainError UNAVAILABLE in place of a driver's fault that says as much */
export async function unlessAway<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (fault) {
    throw isAway(fault) ? away() : fault;
  }
}

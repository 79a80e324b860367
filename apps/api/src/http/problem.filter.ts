import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { DomainError, type ErrorKind } from '@panoh/kernel';
import { describeFault } from '@panoh/platform';
import type { FastifyReply } from 'fastify';
import { HOUSE, type House } from '../house/house';
import type { PanohRequest } from './panoh-request';
import { problemOf, sendProblem } from './problem';

/** In seconds: a busy row is free soon, a database needs to start. */
const RETRY_AFTER: Partial<Record<ErrorKind, string>> = { busy: '1', unavailable: '2' };

const QUIET_MS = 1_000;

/** Every refusal leaves as problem details (RFC 9457) with a stable code; nothing of the request is repeated. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private lastSaid = -Infinity;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<PanohRequest>();
    const problem = problemOf(fault);
    if (problem.status >= 500 && !this.saidJustNow(fault))
      this.house.logger.error(
        { fault: describeFault(fault), route: request.routeOptions.url, method: request.method },
        'a request failed',
      );
    const pause = fault instanceof DomainError ? RETRY_AFTER[fault.kind] : undefined;
    if (pause !== undefined) void reply.header('retry-after', pause);
    sendProblem(reply, problem);
  }

  /** A database that is away fails every request: one line a second says as much. */
  private saidJustNow(fault: unknown): boolean {
    if (!(fault instanceof DomainError)) return false;
    const now = performance.now();
    if (now - this.lastSaid < QUIET_MS) return true;
    this.lastSaid = now;
    return false;
  }
}

import pino, { type Logger } from 'pino';

/** Lines of JSON on standard output. Log ids and codes, never a name and never a request body. */
export function createLogger(program: string, level: string): Logger {
  return pino({
    level,
    base: { program },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['req.headers', 'body', '*.password', 'password'], remove: true },
    serializers: { err: describeFault },
  });
}

/** A driver's message may quote the value it refused: only its code and place are safe to write down. */
export function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const extra = fault as Error & {
    code?: unknown;
    table?: unknown;
    constraint?: unknown;
    severity?: unknown;
  };
  const fromDatabase = extra.severity !== undefined;
  return {
    type: fault.name,
    code: extra.code,
    table: extra.table,
    constraint: extra.constraint,
    message: fromDatabase ? undefined : fault.message.slice(0, 300),
    stack: fault.stack?.split('\n').slice(1, 12).join('\n'),
  };
}

export type { Logger };

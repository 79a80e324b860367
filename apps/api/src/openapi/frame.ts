import type { Schemas } from './schema';

/** How one proves who asks. A session's cookie comes with its token wherever something changes. */
export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'panoh_session',
    description: 'Given by POST /api/v1/sign-in',
  },
  csrf: {
    type: 'apiKey',
    in: 'header',
    name: 'X-CSRF-Token',
    description: 'csrfToken of the session, needed beside its cookie with every unsafe method',
  },
  token: { type: 'http', scheme: 'bearer', description: 'Token of a program, from POST /api/v1/api-tokens' },
} as const;

export const reading = [{ session: [] }, { token: [] }];
export const changing = [{ session: [], csrf: [] }, { token: [] }];

export const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'New for each new request. A repetition under the same key changes nothing again and gets the answer anew; kept 30 days.',
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'ETag of the record as you saw it; needed to change one that exists.',
    schema: { type: 'string' },
  },
};

export const headers = {
  ETag: { description: 'Send it as If-Match to change this record.', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds after which it is worth trying again.', schema: { type: 'string' } },
};

const problem = (description: string, more: object = {}) => ({
  description,
  ...more,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const retry = { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } };

export const responses = {
  Unauthenticated: problem('Not signed in, or the session has ended.'),
  Forbidden: problem('The role does not include this, or the request does not come from our own page.'),
  NotFound: problem('There is nothing here that you can open, whether or not it exists.'),
  Refused: problem('The rules do not allow this now, or the same request is still running.', retry),
  Stale: problem('Somebody changed it since you looked, or you did not say what you saw.'),
  Invalid: problem('The request does not have the expected shape, or its key belongs to another request.'),
  Other: problem(
    'Anything else that went wrong: too large, unreadable, or not possible at the moment.',
    retry,
  ),
};

export const problemSchemas: Schemas = {
  Problem: {
    type: 'object',
    description:
      'Problem details (RFC 9457). Decide by `code`; `detail` is one sentence for a person. Some codes add fields of their own, such as what is allowed now.',
    required: ['type', 'title', 'status', 'code', 'detail'],
    properties: {
      type: { type: 'string', format: 'uri', example: 'urn:panoh:problem:REFERRAL.NOT_OFFERED' },
      title: { type: 'string' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      code: { type: 'string', example: 'REFERRAL.NOT_OFFERED', description: 'Stable' },
      detail: { type: 'string', description: 'What is wrong and what to do about it' },
      fields: {
        type: 'array',
        description:
          'With BODY.INVALID and FORM.INVALID: which fields, and why; of a body also the name of the rule',
        items: {
          type: 'object',
          required: ['field', 'problem'],
          properties: { field: { type: 'string' }, rule: { type: 'string' }, problem: { type: 'string' } },
        },
      },
    },
    additionalProperties: true,
  },
};

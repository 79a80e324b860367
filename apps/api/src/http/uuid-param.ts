import { ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '@panoh/kernel';

/** An address that cannot exist gets the answer of one that does not. */
export const uuidParam = new ParseUUIDPipe({ exceptionFactory: () => notFound() });

import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { invalid } from '@panoh/kernel';

/** The shape of a body depends on nothing stored: unknown properties and wrong types are refused by name. */
export function bodyPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (faults) => {
      const fields = faults.flatMap((fault) => placesOf(fault, ''));
      const first = fields[0];
      return invalid(
        'BODY.INVALID',
        first === undefined
          ? 'The request does not have the expected shape.'
          : `${first.field}: ${first.problem}.`,
        { fields },
      );
    },
  });
}

interface FaultyField {
  readonly field: string;
  /** Name of the rule that is broken, `maxLength`: a screen says it in the reader's language. */
  readonly rule: string;
  readonly problem: string;
}

/** A name that only the request knows is not repeated: it may be what somebody typed. */
const UNKNOWN = 'whitelistValidation';

function placesOf(fault: ValidationError, above: string): FaultyField[] {
  if (fault.constraints?.[UNKNOWN] !== undefined)
    return [
      {
        field: above === '' ? 'body' : above,
        rule: UNKNOWN,
        problem: 'it has a property that is not known here',
      },
    ];
  const field = above === '' ? fault.property : `${above}.${fault.property}`;
  const own = Object.entries(fault.constraints ?? {}).map(([rule, problem]) => ({
    field: field.slice(0, 200),
    rule,
    problem: problem.slice(0, 300),
  }));
  return [...own, ...(fault.children ?? []).flatMap((child) => placesOf(child, field))];
}

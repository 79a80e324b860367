import { ValidateBy } from 'class-validator';

/**
 * An address that will be understood where it is used, long after the start. Its message never holds the value:
 * there is a password in it.
 */
export const IsAddress = (
  protocols: readonly string[],
  { namesDatabase = false }: { readonly namesDatabase?: boolean } = {},
): PropertyDecorator =>
  ValidateBy({
    name: 'isAddress',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && isAddress(value, protocols) && (!namesDatabase || hasDatabase(value)),
      defaultMessage: () =>
        `$property must be an address such as ${protocols.join(' or ')}host${namesDatabase ? '/database' : ':port'}`,
    },
  });

function isAddress(value: string, protocols: readonly string[]): boolean {
  if (!protocols.some((protocol) => value.startsWith(protocol)) || !URL.canParse(value)) return false;
  const { hostname, searchParams } = new URL(value);
  // PostgreSQL's socket stands in ?host=/var/run/postgresql
  return hostname !== '' || searchParams.has('host');
}

const hasDatabase = (value: string): boolean => new URL(value).pathname.length > 1;

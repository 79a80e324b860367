/**
 * Why a database could not be opened, in one sentence with the place and never the password. Keeps the driver's
 * code: whoever can wait looks at it.
 */
export function unopened(fault: unknown, url: string): unknown {
  const { code = '' } = fault as { code?: string };
  const { host, username, pathname } = new URL(url);
  const sentence = sentenceFor(code, {
    server: decodeURIComponent(host),
    role: decodeURIComponent(username),
    database: pathname.slice(1),
  });
  return sentence === undefined ? fault : Object.assign(new Error(sentence, { cause: fault }), { code });
}

function sentenceFor(
  code: string,
  { server, role, database }: { server: string; role: string; database: string },
): string | undefined {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
    case 'ENOENT':
      return `The database server ${server} cannot be reached (${code}). Start it, or correct its address.`;
    case '3D000':
      return `The database server ${server} has no database ${database}. Make it with "database prepare", or correct its address.`;
    case '28000':
    case '28P01':
      return `The database server ${server} does not let the role ${role} in. Correct its address, or run "database prepare".`;
    default:
      return undefined;
  }
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** `GET /api/v1/cases/:caseId` */
export type Route = `${string} /${string}`;

/**
 * Every route of the running application, read from the router itself: what somebody adds anywhere is here.
 * HEAD is left out, because Fastify makes it from each GET.
 */
export async function routesOf(application: NestFastifyApplication): Promise<Route[]> {
  const fastify = application.getHttpAdapter().getInstance();
  await fastify.ready();
  const above: string[] = [];
  const routes: Route[] = [];
  for (const line of fastify.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (found === null) continue;
    const [, indent = '', part = '', methods = ''] = found;
    const depth = indent.length / 4;
    above.length = depth;
    above.push(part);
    const path = above.join('');
    for (const method of methods.split(', ').filter((name) => name !== '' && name !== 'HEAD'))
      routes.push(`${method} ${path}` as Route);
  }
  return routes.sort();
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { notFound } from '@panoh/kernel';
import type { FastifyReply } from 'fastify';
import { ApiModule } from './api.module';
import { requestSeconds } from './health/metrics';
import type { House } from './house/house';
import { checkRequest } from './http/body-hygiene';
import { problemOf, sendProblem } from './http/problem';
import { serveWeb } from './web/serve-web';

const LARGEST_BODY = 1_048_576;
/** Who is being answered when we stop is answered; a connection that only stands open must not keep us. */
const GOODBYE_MS = 5_000;
/** Written by `npm run openapi`; the build puts it at the same place beside the programs. */
const DESCRIPTION = path.resolve(__dirname, '../openapi.json');

/** The api as it serves, without listening yet: main listens, the tests and openapi.json do not need to. */
export async function createApplication(house: House): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    trustProxy: false,
    // An address the router cannot even read: the router's own answer would repeat it.
    frameworkErrors: (_fault: unknown, _request: unknown, reply: FastifyReply) =>
      sendProblem(reply, problemOf(notFound())),
  });
  const application = await NestFactory.create<NestFastifyApplication>(ApiModule.on(house), adapter, {
    logger: false,
    abortOnError: false,
  });
  await application.register(cookie);
  await application.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  await serveWeb(application);
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', (request, _reply, next) => {
    checkRequest(request);
    next();
  });
  fastify.addHook('preClose', async () => {
    setTimeout(() => fastify.server.closeAllConnections(), GOODBYE_MS).unref();
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    // A stream lasts as long as its screen is open: that says nothing of how fast we answer.
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
    const route = request.routeOptions.url ?? 'none';
    requestSeconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
  let description: string | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    description ??= readFileSync(DESCRIPTION, 'utf8');
    return reply.header('content-type', 'application/json; charset=utf-8').send(description);
  });
  return application;
}

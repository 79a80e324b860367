import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Where the build puts the web, beside the programs. */
const WEB = path.resolve(__dirname, '../../../web');
const NONCE = '%STYLE_NONCE%';
/** Addresses that are never a page. */
const NOT_A_PAGE = /^\/(api|health|metrics)(\/|$)/;
const YEAR = 31_536_000;

/**
 * The web from the api's own port: no other origin, no cookie to share. Every address that is neither a file nor
 * of the api is a page, and which one, the web decides. Without a built web the api serves alone.
 */
export async function serveWeb(application: NestFastifyApplication): Promise<void> {
  if (!existsSync(path.join(WEB, 'index.html'))) return;
  await application.register(staticFiles, { root: WEB, serve: false, cacheControl: false });
  const files = new Set(
    readdirSync(WEB, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(
        (entry) => `/${path.relative(WEB, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`,
      ),
  );
  files.delete('/index.html');
  const page = readFileSync(path.join(WEB, 'index.html'), 'utf8');
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    const [address = '/'] = request.url.split('?');
    if (files.has(address)) {
      void reply
        .header(
          'cache-control',
          isHashed(address) ? `public, max-age=${String(YEAR)}, immutable` : 'no-cache',
        )
        .header('content-security-policy', policyOfFile(address));
      return reply.sendFile(address.slice(1));
    }
    if (NOT_A_PAGE.test(address) || /\.[a-z0-9]+$/i.test(address)) return;
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', policyOfPage(nonce))
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
      .send(page.replace(NONCE, nonce));
  });
}

const isHashed = (address: string): boolean => address.startsWith('/assets/');

/** Styles that the component library writes while running carry the nonce; nothing comes from elsewhere. */
const policyOfPage = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A worker has the policy of its own file. Only the one that stretches passphrases may compile WebAssembly. */
const policyOfFile = (address: string): string =>
  /\/vault-worker-[\w-]+\.js$/.test(address)
    ? "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
    : "default-src 'none'; script-src 'self'; connect-src 'self'";

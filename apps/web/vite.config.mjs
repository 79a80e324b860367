import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const here = path.dirname(fileURLToPath(import.meta.url));
/** Only while developing: where the api answers. */
const api = process.env.PANOH_API ?? 'http://127.0.0.1:3000';

const PAGE = '/shell';
const pageUnderItsAddress = (entries) => ({
  manifest: entries.map((entry) => (entry.url === 'index.html' ? { ...entry, url: PAGE } : entry)),
  warnings: [],
});

export default defineConfig({
  root: here,
  build: {
    outDir: path.resolve(here, '../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A font or picture as text in the script would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': api, '/health': api } },
  plugins: [
    react(),
    VitePWA({
      // Registered by code: an inline script would break the content security policy.
      injectRegister: false,
      registerType: 'prompt',
      includeManifestIcons: true,
      manifest: {
        name: 'Panoh',
        short_name: 'Panoh',
        start_url: '/',
        display: 'standalone',
        background_color: '#f6f7f5',
        theme_color: '#1f5f5b',
        icons: [{ src: '/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,svg,json}', 'index.html'],
        // Charts are of no use without a network, and large.
        globIgnores: ['**/*chart*'],
        // The page itself has no file name at the api: each answer carries a nonce of its own, and the one that is
        // kept keeps the headers that belong to it.
        manifestTransforms: [pageUnderItsAddress],
        // No answer of the api is ever kept here: what offline work needs lies in its own store, and is about nobody.
        navigateFallback: PAGE,
        navigateFallbackDenylist: [/^\/api\//, /^\/health\//, /^\/metrics/, /\.[a-z0-9]+$/i],
        maximumFileSizeToCacheInBytes: 3_000_000,
        clientsClaim: true,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
});

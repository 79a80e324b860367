import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import './print/print.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from './language/i18n';
import { router } from './router';
import { Keepers } from './shell/Keepers';
import { endLockedSession } from './shell/lock/locked-session';
import { questions } from './talk/questions';
import { SessionProvider } from './talk/session';
import { readableColours, theme } from './theme';

const styleNonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root.');
// What stops the page from scrolling under a dialog makes a style element, and looks for its nonce there.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });

await Promise.all([startWords(), endLockedSession()]);
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableColours}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <Notifications position="bottom-center" />
      <QueryClientProvider client={questions}>
        <SessionProvider>
          <RouterProvider router={router} />
          <Keepers />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

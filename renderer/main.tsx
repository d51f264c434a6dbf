// First of all: importing it makes the first call.
import './app/first-call.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/base.css';
import './app/print.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startLanguage } from './app/language.ts';
import { queryClient } from './app/query-client.ts';
import { loadFirstPage } from './app/router.tsx';
import { sessionQuery } from './app/session.ts';
import { styleNonce } from './app/style-nonce.ts';

setNonce(styleNonce);

// A function, not a top-level await: the code of a page imports this file's chunk and would wait for it for ever.
async function start(): Promise<void> {
  // Everything that the first picture needs is there before it is drawn: so it is drawn once.
  await Promise.all([queryClient.prefetchQuery(sessionQuery), startLanguage()]);
  if (queryClient.getQueryData(sessionQuery.queryKey)?.account) await loadFirstPage();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();

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
import { sessionQuery } from './app/session.ts';
import { styleNonce } from './app/style-nonce.ts';

setNonce(styleNonce);
// Asked for while the words are still on their way.
void queryClient.prefetchQuery(sessionQuery);
await startLanguage();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { overlaysId } from './overlays.ts';
import { queryClient } from './query-client.ts';
import { SignInGate } from './sign-in-gate.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';
import { useWords } from './use-words.ts';

const colorScheme = localStorageColorSchemeManager({ key: 'desk.color-scheme' });

/** Where dialogs, lists of pickers and notices stand: one landmark for all of them. */
function Overlays() {
  const t = useWords();
  return (
    <section id={overlaysId} aria-label={t('app:overlays')}>
      <Notifications position="bottom-right" limit={4} withinPortal={false} />
    </section>
  );
}

/** The whole page. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Overlays />
        <SignInGate />
      </QueryClientProvider>
    </MantineProvider>
  );
}

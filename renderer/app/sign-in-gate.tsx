import { useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { SessionView } from '../../shared/contract/accounts.ts';
import { frontLayer, ShortcutLayer } from '../components/shortcut.tsx';
import { forgetQueries } from './forget-queries.ts';
import { office, onOfficeRestarted } from './office-client.ts';
import { overlaysId } from './overlays.ts';
import { PageFault } from './page-fault.tsx';
import { history, takePageRouter } from './router.tsx';
import { type SignedIn, SignedInContext, sessionQuery, useSessionQuery } from './session.ts';

const FirstStartPage = lazy(async () => ({
  default: (await import('../accounts/first-start-page.tsx')).FirstStartPage,
}));
const SignInPage = lazy(async () => ({ default: (await import('../accounts/sign-in-page.tsx')).SignInPage }));

/** The session to show the frame with: the present one, or the one that was interrupted. */
function useShownSession(session: SessionView | undefined) {
  const [interrupted, setInterrupted] = useState<SessionView | null>(null);
  if (session?.account && session !== interrupted) setInterrupted(session);
  // What waits out of sight is of a store that is no longer there.
  if (session && session.account === null && session.restored && interrupted) setInterrupted(null);
  const forget = useCallback(() => setInterrupted(null), []);
  return { shown: session?.account ? session : interrupted, forget };
}

/** A dialog of the frame that waits out of sight must not lie over the sign-in page. */
function useHiddenOverlays(hidden: boolean): void {
  useEffect(() => {
    document.getElementById(overlaysId)?.toggleAttribute('hidden', hidden);
  }, [hidden]);
}

function Pages() {
  const [router] = useState(takePageRouter);
  return <RouterProvider router={router} />;
}

/**
 * Shows the first start on an empty store, the sign-in page to nobody, and the frame to somebody.
 *
 * When a sign-in ends by itself (the office was restarted), the frame stays mounted out of sight, so that a half-written
 * form is still there when the same account signs in again. Another account, or a restored backup, gets a fresh frame.
 */
export function SignInGate() {
  const queryClient = useQueryClient();
  const { data: session, error, refetch } = useSessionQuery();
  const { shown, forget } = useShownSession(session);
  useEffect(() => onOfficeRestarted(() => void queryClient.invalidateQueries()), [queryClient]);

  const account = shown?.account ?? null;
  useHiddenOverlays(session !== undefined && session.account === null);
  const signedIn = useMemo<SignedIn | null>(() => {
    if (shown === null || account === null) return null;
    const signOut = async () => {
      const after = await office.accounts.session.signOut();
      queryClient.setQueryData(sessionQuery.queryKey, after);
      forget();
      forgetQueries(queryClient);
      history.replace('/');
    };
    return { session: shown, account, signOut };
  }, [shown, account, forget, queryClient]);

  if (session === undefined) return error && <PageFault error={error} reset={() => void refetch()} />;
  return (
    <>
      {session.account === null && (
        <ShortcutLayer at={frontLayer}>
          <Suspense>
            {session.store === 'empty' ? <FirstStartPage /> : <SignInPage session={session} interrupted={account} />}
          </Suspense>
        </ShortcutLayer>
      )}
      {signedIn && (
        <div hidden={session.account === null} key={signedIn.account.id}>
          <SignedInContext value={signedIn}>
            <Pages />
          </SignedInContext>
        </div>
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { isPermitted, type Permission } from '../../shared/accounts/permissions.ts';
import type { Account, SessionView } from '../../shared/contract/accounts.ts';
import { queries } from './queries.ts';

/** Options of the one query that says who is signed in; asked again every few minutes so that `today` stays right. */
export const sessionQuery = queries.accounts.session.current.queryOptions({
  staleTime: 60_000,
  refetchInterval: 5 * 60_000,
});

/** The session as the sign-in gate sees it, signed in or not. */
export function useSessionQuery() {
  return useQuery(sessionQuery);
}

/** What everything inside the frame knows of the sign-in. */
export interface SignedIn {
  session: SessionView;
  account: Account;
  /** Ends the sign-in on purpose: nothing of it stays on the page. */
  signOut: () => Promise<void>;
}

/** Filled by the sign-in gate. */
export const SignedInContext = createContext<SignedIn | null>(null);

/** Who is signed in, and which school. Only inside the frame. */
export function useSignedIn(): SignedIn {
  const signedIn = use(SignedInContext);
  if (signedIn === null) throw new Error('useSignedIn outside the sign-in gate');
  return signedIn;
}

/** Answers whether the signed-in account holds a permission. The office asks again; this only hides what would be refused. */
export function usePermitted(): (permission: Permission) => boolean {
  const { account } = useSignedIn();
  return (permission) => isPermitted(permission, account.role);
}

/** Today `YYYY-MM-DD` in the store's time zone. */
export function useToday(): string {
  return useSignedIn().session.today;
}

import type { SessionView } from '../../shared/contract/accounts.ts';

interface SignInPageProps {
  session: SessionView;
  /** Sign-in name of an account whose sign-in ended by itself; its page waits behind. */
  interrupted: string | null;
}

/** Signing in. */
export function SignInPage({ session }: SignInPageProps) {
  return <main>{session.schoolName}</main>;
}

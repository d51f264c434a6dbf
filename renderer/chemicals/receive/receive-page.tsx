import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSignedIn, useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { ReceiveForm } from './receive-form.tsx';
import { nextBottle, type ReceiveStart, startBottle } from './receive-values.ts';

/** A bottle comes into the ledger: bought, or found here without an entry. */
export function ReceivePage() {
  const t = useWords();
  const today = useToday();
  const { account } = useSignedIn();
  const navigate = useNavigate();
  const router = useRouter();
  const [start, setStart] = useState<ReceiveStart>(() => startBottle(today, account.personId));
  const leave = () => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/chemicals' });
  };
  return (
    <>
      <PageHeader title={t('chemicals:receive.title')} state={t('chemicals:receive.sentence')} />
      <ReceiveForm
        key={start.bottleId}
        start={start}
        onLeave={leave}
        onAnother={(values) => setStart(nextBottle(values))}
      />
    </>
  );
}

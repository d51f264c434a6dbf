import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '../../shared/contract/accounts.ts';
import { queries } from '../app/queries.ts';
import { useWords } from '../app/use-words.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { RoleChoice } from './role-choice.tsx';

/** Gives an account another role. */
export function RoleForm({ account, disabled }: { account: Account; disabled: boolean }) {
  const t = useWords();
  const [role, setRole] = useState(account.role);
  const change = useMutation(
    queries.accounts.setRole.mutationOptions({
      onSuccess: () => notifications.show({ color: 'pine', message: t('accounts:edit.roleChanged') }),
    }),
  );
  return (
    <>
      <RoleChoice value={role} onChange={setRole} disabled={disabled} />
      <FaultNotice fault={change.error} />
      <Button
        mt="md"
        variant="default"
        loading={change.isPending}
        disabled={disabled || role === account.role}
        onClick={() => change.mutate({ id: account.id, role })}
      >
        {t('accounts:edit.changeRole')}
      </Button>
    </>
  );
}

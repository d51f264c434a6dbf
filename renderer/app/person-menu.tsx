import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconKey, IconLogout } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import classes from './person-menu.module.css';
import { useSignedIn } from './session.ts';
import { useWords } from './use-words.ts';

/** Who is signed in and as what; change the password, sign out. */
export function PersonMenu() {
  const t = useWords();
  const navigate = useNavigate();
  const { account, signOut } = useSignedIn();
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    signOut().catch(() => setLeaving(false));
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={leaving}
          rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
          aria-label={t('app:person.menu', { name: account.personName })}
        >
          {account.personName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <div className={classes.name}>{account.personName}</div>
          <div className={classes.role}>
            {t(`accounts:role.${account.role}`)} · {account.username}
          </div>
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconKey size={16} stroke={1.6} aria-hidden />}
          onClick={() => void navigate({ to: '/account' })}
        >
          {t('app:person.changePassword')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />} onClick={leave}>
          {t('app:person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

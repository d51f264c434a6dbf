import {
  IconAlertTriangle,
  IconBuilding,
  IconDatabase,
  IconFileText,
  IconHome,
  type IconProps,
  IconUserShield,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Permission } from '../../shared/accounts/permissions.ts';
import { useShortcut } from '../components/shortcut.tsx';
import { ShortcutKeys } from '../components/shortcut-keys.tsx';
import { useDue, useDueNotice } from './due.ts';
import classes from './navigation.module.css';
import { ProductMark } from './product-mark.tsx';
import { usePermitted, useSignedIn } from './session.ts';
import { useWords } from './use-words.ts';

type Name = 'home' | 'hazards' | 'reports' | 'school' | 'accounts' | 'maintenance';

interface Entry {
  name: Name;
  to: '/' | '/hazards' | '/reports' | '/school' | '/accounts' | '/maintenance';
  keys: string;
  permission: Permission;
  icon: ComponentType<IconProps>;
}

const work: readonly Entry[] = [
  { name: 'home', to: '/', keys: 'g h', permission: 'self', icon: IconHome },
  { name: 'hazards', to: '/hazards', keys: 'g y', permission: 'hazards.read', icon: IconAlertTriangle },
  { name: 'reports', to: '/reports', keys: 'g r', permission: 'reports.read', icon: IconFileText },
];
const office: readonly Entry[] = [
  { name: 'school', to: '/school', keys: 'g s', permission: 'school.read', icon: IconBuilding },
  { name: 'accounts', to: '/accounts', keys: 'g a', permission: 'accounts.manage', icon: IconUserShield },
  { name: 'maintenance', to: '/maintenance', keys: 'g m', permission: 'maintenance.manage', icon: IconDatabase },
];

interface NavigationLinkProps extends Entry {
  /** How many are due there; null or 0 shows nothing. */
  due: { count: number; sentence: string } | null;
}

function NavigationLink({ name, to, keys, icon: Icon, due }: NavigationLinkProps) {
  const t = useWords();
  const navigate = useNavigate();
  const label = t(`app:navigation.${name}`);
  useShortcut(keys, () => void navigate({ to }), { label });
  return (
    <li>
      <Link
        className={classes.link}
        to={to}
        activeOptions={{ exact: to === '/', includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
        <span className={classes.label}>{label}</span>
        {due !== null && due.count > 0 && (
          <span className={classes.due} data-late={name === 'hazards' || undefined} title={due.sentence}>
            <span aria-hidden="true">{due.count}</span>
            <span className="visually-hidden">{due.sentence}</span>
          </span>
        )}
        <span className={classes.keys}>
          <ShortcutKeys keys={keys} />
        </span>
      </Link>
    </li>
  );
}

function NavigationGroup({ entries }: { entries: readonly Entry[] }) {
  const t = useWords();
  const permitted = usePermitted();
  const due = useDue();
  const dueAt = (name: Name) => {
    if (due === null) return null;
    if (name === 'home') return { count: due.waiting, sentence: t('app:due.waiting', { count: due.waiting }) };
    return name === 'hazards' ? { count: due.overdue, sentence: t('app:due.overdue', { count: due.overdue }) } : null;
  };
  return (
    <ul className={classes.group}>
      {entries
        .filter((entry) => permitted(entry.permission))
        .map((entry) => (
          <NavigationLink key={entry.name} {...entry} due={dueAt(entry.name)} />
        ))}
    </ul>
  );
}

/** The rail at the left: the school, the daily work above, the office's own things below. Hides what the role cannot use. */
export function Navigation() {
  const t = useWords();
  const { session } = useSignedIn();
  useDueNotice(useDue());
  return (
    <nav className={classes.rail} aria-label={t('app:navigation.label')}>
      <div className={classes.brand}>
        <ProductMark size={26} />
        <div className={classes.names}>
          <div className={classes.product}>{t('app:product')}</div>
          <div className={classes.school} title={session.schoolName}>
            {session.schoolName}
          </div>
        </div>
      </div>
      <NavigationGroup entries={work} />
      <NavigationGroup entries={office} />
    </nav>
  );
}

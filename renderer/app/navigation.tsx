import {
  IconAlertTriangle,
  IconBuilding,
  IconDatabase,
  IconFileText,
  IconFlask,
  IconHome,
  type IconProps,
  IconUserShield,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Permission } from '../../shared/accounts/permissions.ts';
import { useShortcut } from '../components/shortcut.tsx';
import { ShortcutKeys } from '../components/shortcut-keys.tsx';
import { StateShape } from '../components/state-shape.tsx';
import { useDue } from './due.ts';
import classes from './navigation.module.css';
import { ProductMark } from './product-mark.tsx';
import { usePermitted, useSignedIn } from './session.ts';
import { useDueNotices } from './use-due-notices.ts';
import { useWords } from './use-words.ts';

type Name = 'home' | 'hazards' | 'chemicals' | 'reports' | 'school' | 'accounts' | 'maintenance';

interface Entry {
  name: Name;
  to: '/' | '/hazards' | '/chemicals' | '/reports' | '/school' | '/accounts' | '/maintenance';
  keys: string;
  permission: Permission;
  icon: ComponentType<IconProps>;
}

const work: readonly Entry[] = [
  { name: 'home', to: '/', keys: 'g h', permission: 'self', icon: IconHome },
  { name: 'hazards', to: '/hazards', keys: 'g y', permission: 'hazards.read', icon: IconAlertTriangle },
  { name: 'chemicals', to: '/chemicals', keys: 'g c', permission: 'chemicals.read', icon: IconFlask },
  { name: 'reports', to: '/reports', keys: 'g r', permission: 'reports.read', icon: IconFileText },
];
const office: readonly Entry[] = [
  { name: 'school', to: '/school', keys: 'g s', permission: 'school.read', icon: IconBuilding },
  { name: 'accounts', to: '/accounts', keys: 'g a', permission: 'accounts.manage', icon: IconUserShield },
  { name: 'maintenance', to: '/maintenance', keys: 'g m', permission: 'maintenance.manage', icon: IconDatabase },
];

/** How many hazards wait for the signed-in account, or are overdue where none does; red as soon as one is overdue. */
function DueCount() {
  const t = useWords();
  const due = useDue();
  if (due === null || due.waiting + due.overdue === 0) return null;
  const { waiting, overdue } = due;
  const sentence =
    overdue === 0
      ? t('app:due.waiting', { count: waiting })
      : waiting === 0
        ? t('app:due.overdue', { count: overdue })
        : t('app:due.both', { waiting, overdue });
  return <Badge count={waiting || overdue} isLate={overdue > 0} sentence={sentence} />;
}

/** How much of the chemicals waits for the signed-in account; red as soon as some of it is late. */
function ChemicalsCount() {
  const t = useWords();
  const due = useDue();
  if (due === null || due.chemicals.waiting === 0) return null;
  const { waiting, isLate } = due.chemicals;
  const sentence = isLate ? t('app:due.chemicalsLate', { count: waiting }) : t('app:due.waiting', { count: waiting });
  return <Badge count={waiting} isLate={isLate} sentence={sentence} />;
}

function Badge({ count, isLate, sentence }: { count: number; isLate: boolean; sentence: string }) {
  return (
    <span className={classes.due} data-late={isLate || undefined} title={sentence}>
      {isLate && <StateShape shape="triangle" className={classes.dueShape} />}
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{sentence}</span>
    </span>
  );
}

function NavigationLink({ name, to, keys, icon: Icon }: Entry) {
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
        {name === 'hazards' && <DueCount />}
        {name === 'chemicals' && <ChemicalsCount />}
        <span className={classes.keys}>
          <ShortcutKeys keys={keys} />
        </span>
      </Link>
    </li>
  );
}

function NavigationGroup({ entries }: { entries: readonly Entry[] }) {
  const permitted = usePermitted();
  return (
    <ul className={classes.group}>
      {entries
        .filter((entry) => permitted(entry.permission))
        .map((entry) => (
          <NavigationLink key={entry.name} {...entry} />
        ))}
    </ul>
  );
}

/** The rail at the left: the school, the daily work above, the office's own things below. Hides what the role cannot use. */
export function Navigation() {
  const t = useWords();
  const { session } = useSignedIn();
  useDueNotices();
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

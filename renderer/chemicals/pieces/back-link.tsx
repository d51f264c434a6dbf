import { Link, type LinkProps } from '@tanstack/react-router';
import { ShortcutKeys } from '../../components/shortcut-keys.tsx';
import classes from './back-link.module.css';

/** Above a record's title: the way back to its list, with the key that does the same. */
export function BackLink({ to, label }: { to: LinkProps['to']; label: string }) {
  return (
    <Link className={classes.back} to={to}>
      ← {label} <ShortcutKeys keys="escape" />
    </Link>
  );
}

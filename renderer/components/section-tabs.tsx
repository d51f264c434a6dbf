import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './section-tabs.module.css';

interface SectionTabsProps {
  /** Names the group for screen readers. */
  label: string;
  tabs: readonly { to: LinkProps['to']; label: string }[];
}

/** The pages of one section, side by side under its title. They are links: each has an address. */
export function SectionTabs({ label, tabs }: SectionTabsProps) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          className={classes.tab}
          to={tab.to}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

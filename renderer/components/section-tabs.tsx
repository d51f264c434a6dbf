import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import classes from './section-tabs.module.css';

interface SectionTabsProps {
  /** Names the group for screen readers. */
  label: string;
  tabs: readonly { to: LinkProps['to']; label: string }[];
}

/** Where a key leads among so many links; null for any other key. It goes round. */
function placeAfter(key: string, place: number, count: number): number | null {
  if (key === 'ArrowRight') return (place + 1) % count;
  if (key === 'ArrowLeft') return (place + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/**
 * The pages of one section, side by side under its title. They are links: each has an address. One stop of the Tab key for all
 * of them, at the page that is open; the arrow keys go from one to the next.
 */
export function SectionTabs({ label, tabs }: SectionTabsProps) {
  const open = useLocation({ select: ({ pathname }) => tabs.findIndex(({ to }) => to === pathname) });
  const [focused, setFocused] = useState<number | null>(null);
  const stop = focused ?? Math.max(0, open);
  const goAlong = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const place = placeAfter(event.key, stop, tabs.length);
    if (place === null) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll('a')[place]?.focus();
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
  };
  return (
    <nav className={classes.tabs} aria-label={label} onKeyDown={goAlong} onBlur={leave}>
      {tabs.map((tab, index) => (
        <Link
          key={tab.to}
          className={classes.tab}
          to={tab.to}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setFocused(index)}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

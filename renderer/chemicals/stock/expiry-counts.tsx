import { Link } from '@tanstack/react-router';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import type { StockSearch } from '../chemical-search.ts';
import classes from './stock-groups.module.css';

interface ExpiryCountsProps {
  counts: { expired: number; expiring: number };
  /** The list of the group's bottles. */
  search: StockSearch;
}

/** How many bottles of a group have expired or will soon; each leads to them. */
export function ExpiryCounts({ counts: { expired, expiring }, search }: ExpiryCountsProps) {
  const t = useWords();
  return (
    <span className={classes.counts}>
      {expired > 0 && (
        <Link to="/chemicals" search={{ ...search, expired: true }}>
          <StateBadge tone="late" shape="triangle" look="plain">
            {t('chemicals:figure.expired', { count: expired })}
          </StateBadge>
        </Link>
      )}
      {expiring > 0 && (
        <Link to="/chemicals" search={{ ...search, expiring: true }}>
          <StateBadge tone="soon" shape="clock" look="plain">
            {t('chemicals:figure.expiring', { count: expiring })}
          </StateBadge>
        </Link>
      )}
    </span>
  );
}

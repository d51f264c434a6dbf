import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../app/use-words.ts';
import { StateShape } from '../../components/state-shape.tsx';
import type { ListSearch } from '../list-search.ts';
import classes from './list-figures.module.css';
import { useListSearch } from './use-list-search.ts';

interface ListFiguresProps {
  summary: { open: number; overdue: number; majorOpen: number; waitingForMe: number };
}

interface Figure {
  key: string;
  words: string;
  search: ListSearch;
  tone: 'late' | 'wait' | null;
  shape?: ReactNode;
}

/** "14 open, 3 overdue, 1 major": every figure leads to its rows. */
export function ListFigures({ summary }: ListFiguresProps) {
  const t = useWords();
  const { search } = useListSearch();
  if (summary.open === 0) return t('hazards:list.allClear');
  const figures: Figure[] = [
    { key: 'open', words: t('hazards:list.open', { count: summary.open }), search: {}, tone: null },
    {
      key: 'overdue',
      words: t('hazards:list.overdue', { count: summary.overdue }),
      search: { overdue: true },
      tone: summary.overdue > 0 ? 'late' : null,
      shape: summary.overdue > 0 && <StateShape shape="triangle" />,
    },
    {
      key: 'major',
      words: t('hazards:list.major', { count: summary.majorOpen }),
      search: { grade: 'major' },
      tone: summary.majorOpen > 0 ? 'late' : null,
      shape: summary.majorOpen > 0 && <StateShape shape="diamond" />,
    },
    {
      key: 'mine',
      words: t('hazards:list.mine', { count: summary.waitingForMe }),
      search: { mine: true },
      tone: null,
    },
  ];
  return (
    <span className={classes.figures}>
      {figures.map((figure) => (
        <Link
          key={figure.key}
          className={classes.figure}
          data-tone={figure.tone}
          to="/hazards"
          // The order that somebody chose stays.
          search={{ ...figure.search, sort: search.sort, direction: search.direction, size: search.size }}
        >
          {figure.shape}
          {figure.words}
        </Link>
      ))}
    </span>
  );
}

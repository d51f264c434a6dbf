import { useWords } from '../app/use-words.ts';
import { StateBadge } from '../components/state-badge.tsx';
import classes from './check-list.module.css';

interface CheckListProps {
  /** What the office saw; `detail` is a sentence in the page's language. */
  checks: readonly { name: string; ok: boolean; detail: string }[];
}

const known = [
  'header',
  'pages',
  'foreignKeys',
  'triggers',
  'strictness',
  'audit',
  'numbers',
  'attachments',
  'replay',
] as const;

/** The checks one below the other, each with its result and what it saw. */
export function CheckList({ checks }: CheckListProps) {
  const t = useWords();
  const titleOf = (name: string) => {
    const key = known.find((each) => each === name);
    return key ? t(`maintenance:check.name.${key}`) : name;
  };
  return (
    <ul className={classes.list}>
      {checks.map((check) => (
        <li key={check.name} className={classes.check}>
          <span className={classes.state}>
            {check.ok ? (
              <StateBadge tone="active" shape="check">
                {t('maintenance:check.holds')}
              </StateBadge>
            ) : (
              <StateBadge tone="late" shape="cross">
                {t('maintenance:check.fails')}
              </StateBadge>
            )}
          </span>
          <span className={classes.name}>{titleOf(check.name)}</span>
          <span className={classes.detail}>{check.detail}</span>
        </li>
      ))}
    </ul>
  );
}

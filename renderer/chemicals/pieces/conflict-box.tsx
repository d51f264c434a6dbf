import { Textarea, type TextareaProps } from '@mantine/core';
import type { z } from 'zod';
import type { conflict } from '../../../shared/contract/put-away.ts';
import { useLanguage } from '../../app/use-language.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import classes from './conflicts-field.module.css';
import { substanceName } from './substance-name.ts';

interface ConflictBoxProps extends TextareaProps {
  conflicts: readonly z.output<typeof conflict>[];
  title: string;
  /** What the two verdicts are called here. */
  forbid: string;
  caution: string;
}

/** What something must not meet, who forbids it, and a field for why it is done all the same (the rest of the props). */
export function ConflictBox({ conflicts, title, forbid, caution, ...reason }: ConflictBoxProps) {
  const language = useLanguage();
  if (conflicts.length === 0) return null;
  const forbids = conflicts.some(({ verdict }) => verdict === 'forbid');
  return (
    <section className={classes.conflicts} data-forbids={forbids || undefined} aria-label={title}>
      <p className={classes.title}>{title}</p>
      <ul className={classes.list}>
        {conflicts.map((one) => (
          <li key={`${one.bottleNumber} ${one.nameZh}`} className={classes.conflict}>
            {one.verdict === 'forbid' ? (
              <StateBadge tone="late" shape="triangle" look="plain">
                {forbid}
              </StateBadge>
            ) : (
              <StateBadge tone="soon" shape="diamond" look="plain">
                {caution}
              </StateBadge>
            )}
            <span>
              {one.bottleNumber} {substanceName(one, language)}
            </span>
            <span className={classes.source}>
              {one.sources.map((source) => (language === 'en' ? source.en : source.zh)).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {forbids && <Textarea autosize minRows={1} maxRows={6} {...reason} />}
    </section>
  );
}

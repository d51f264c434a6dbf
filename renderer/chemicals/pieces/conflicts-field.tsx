import { Textarea, type TextareaProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import classes from './conflicts-field.module.css';
import { substanceName } from './substance-name.ts';

interface ConflictsFieldProps extends TextareaProps {
  substanceId: string | null;
  cabinetId: string | null;
  /** The bottle that moves; null for a new one. */
  bottleId: string | null;
}

/** What in the cabinet must not stand beside the substance, who forbids it, and why it is done all the same. */
export function ConflictsField({ substanceId, cabinetId, bottleId, ...rest }: ConflictsFieldProps) {
  const t = useWords();
  const language = useLanguage();
  const { data } = useQuery({
    ...queries.chemicals.bottles.conflicts.queryOptions({
      input: { substanceId: substanceId ?? '', cabinetId: cabinetId ?? '', bottleId },
    }),
    enabled: substanceId !== null && cabinetId !== null,
  });
  if (data === undefined || data.length === 0) return null;
  const forbids = data.some(({ verdict }) => verdict === 'forbid');
  return (
    <section
      className={classes.conflicts}
      data-forbids={forbids || undefined}
      aria-label={t('chemicals:conflict.title')}
    >
      <p className={classes.title}>{t('chemicals:conflict.title')}</p>
      <ul className={classes.list}>
        {data.map((conflict) => (
          <li key={conflict.bottleNumber} className={classes.conflict}>
            {conflict.verdict === 'forbid' ? (
              <StateBadge tone="late" shape="triangle" look="plain">
                {t('chemicals:conflict.forbid')}
              </StateBadge>
            ) : (
              <StateBadge tone="soon" shape="diamond" look="plain">
                {t('chemicals:conflict.caution')}
              </StateBadge>
            )}
            <span>
              {conflict.bottleNumber} {substanceName(conflict, language)}
            </span>
            <span className={classes.source}>
              {conflict.sources.map((source) => (language === 'en' ? source.en : source.zh)).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {forbids && (
        <Textarea
          label={t('chemicals:conflict.despite')}
          description={t('chemicals:conflict.despiteHint')}
          autosize
          minRows={1}
          maxRows={6}
          {...rest}
        />
      )}
    </section>
  );
}

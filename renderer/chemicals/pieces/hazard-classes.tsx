import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import styles from './hazard-classes.module.css';

/** Hazard classes as the table shortens them; they were typed once and want a second reader, so they are marked so. */
export function HazardClasses({ classes }: { classes: readonly string[] }) {
  const t = useWords();
  if (classes.length === 0) return <p className={styles.none}>{t('chemicals:substances.classesNotOnFile')}</p>;
  return (
    <div className={styles.classes}>
      {classes.map((name) => (
        <span key={name} className={styles.name} lang="zh-CN">
          {name}
        </span>
      ))}
      <StateBadge tone="soon" shape="triangle" look="plain">
        {t('chemicals:substances.pleaseCheck')}
      </StateBadge>
    </div>
  );
}

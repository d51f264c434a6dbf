import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import styles from './hazard-classes.module.css';

/** Hazard classes as the table shortens them, marked where nobody has compared them with it yet. */
export function HazardClasses({ substance }: { substance: Pick<Substance, 'hazardClasses' | 'origin'> }) {
  const t = useWords();
  const { hazardClasses: classes, origin } = substance;
  if (classes.length === 0) return <p className={styles.none}>{t('chemicals:substances.classesNotOnFile')}</p>;
  return (
    <div className={styles.classes}>
      {classes.map((name) => (
        <span key={name} className={styles.name} lang="zh-CN">
          {name}
        </span>
      ))}
      {origin?.pleaseCheck && (
        <StateBadge tone="soon" shape="triangle" look="plain">
          {t('chemicals:substances.pleaseCheck')}
        </StateBadge>
      )}
    </div>
  );
}

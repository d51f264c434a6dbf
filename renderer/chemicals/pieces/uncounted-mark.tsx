import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

/** Says how many bottles are not in a substance's stock, as they are measured otherwise and no density is stated. */
export function UncountedMark({ substance: { uncounted } }: { substance: { uncounted: number } }) {
  const t = useWords();
  if (uncounted === 0) return null;
  return (
    <StateBadge tone="soon" shape="triangle" look="plain">
      {t('chemicals:substances.uncounted', { count: uncounted })}
    </StateBadge>
  );
}

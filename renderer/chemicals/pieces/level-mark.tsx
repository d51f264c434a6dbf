import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

interface LevelMarkProps {
  /** Amounts of one dimension: mg, µL or pieces. */
  substance: { stock: number; minimum: number | null; maximum: number | null };
}

/** Says that there is less of a substance than wanted, or more; nothing otherwise. */
export function LevelMark({ substance: { stock, minimum, maximum } }: LevelMarkProps) {
  const t = useWords();
  const isBelow = minimum !== null && stock < minimum;
  if (!isBelow && (maximum === null || stock <= maximum)) return null;
  return (
    <StateBadge tone="soon" shape="triangle" look="plain">
      {isBelow ? t('chemicals:substances.belowMinimum') : t('chemicals:substances.aboveMaximum')}
    </StateBadge>
  );
}

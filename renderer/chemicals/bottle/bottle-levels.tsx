import type { BottleRecord } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { LevelChart, type LevelPoint } from '../pieces/level-chart.tsx';
import { quantityText } from '../pieces/quantity-text.ts';

const dayMs = 86_400_000;

/** The level after each movement, each at its day; several of one day stand behind each other within it. */
function pointsOf(bottle: BottleRecord): LevelPoint[] {
  const rows = bottle.movements.filter((row) => row.kind !== 'confirmed').toSorted((a, b) => a.sequence - b.sequence);
  const perDay = Map.groupBy(rows, (row) => row.happenedOn);
  return [...perDay].flatMap(([day, members]) =>
    members.map((row, index) => ({
      at: Date.parse(day) + (index * dayMs) / (members.length + 1),
      stock: row.stockAfter,
      out: row.outAfter,
    })),
  );
}

/** The bottle's level over time. The table of movements below carries the same figures for the keyboard. */
export function BottleLevels({ bottle }: { bottle: BottleRecord }) {
  const t = useWords();
  const points = pointsOf(bottle);
  const values = {
    stock: quantityText(bottle.stock, bottle.unit, t),
    net: quantityText(bottle.netAmount, bottle.unit, t),
    count: points.length,
  };
  const isOne = points.length < 2;
  return (
    <Panel
      title={t('chemicals:bottle.level', values)}
      hint={isOne ? t('chemicals:bottle.levelOne') : t('chemicals:bottle.levelHint', values)}
    >
      {!isOne && <LevelChart points={points} unit={bottle.unit} height={164} />}
    </Panel>
  );
}

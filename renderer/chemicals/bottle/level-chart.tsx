import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { amountIn } from '../../../shared/chemicals/quantity.ts';
import type { BottleRecord } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { dayOfMoment, markOfTime, roundMarks } from '../pieces/level-axis.ts';
import { quantityText } from '../pieces/quantity-text.ts';

const dayMs = 86_400_000;

/** The level after each movement, each at its day; several of one day stand behind each other within it. */
function levelsOf(bottle: BottleRecord) {
  const rows = bottle.movements.filter((row) => row.kind !== 'confirmed').toSorted((a, b) => a.sequence - b.sequence);
  const perDay = Map.groupBy(rows, (row) => row.happenedOn);
  return [...perDay].flatMap(([day, members]) =>
    members.map((row, index) => ({
      at: Date.parse(day) + (index * dayMs) / (members.length + 1),
      stock: Number(amountIn(row.stockAfter, bottle.unit)),
      out: Number(amountIn(row.outAfter, bottle.unit)),
    })),
  );
}

type Levels = ReturnType<typeof levelsOf>;

function Chart({ levels, unit }: { levels: Levels; unit: BottleRecord['unit'] }) {
  const t = useWords();
  const marks = roundMarks(Math.max(...levels.flatMap(({ stock, out }) => [stock, out])));
  const markOf = markOfTime(levels.at(0)?.at ?? 0, levels.at(-1)?.at ?? 0);
  return (
    <div aria-hidden="true">
      <LineChart
        h={164}
        data={levels}
        dataKey="at"
        curveType="stepAfter"
        withLegend
        legendProps={{ verticalAlign: 'bottom', height: 24 }}
        tickLine="none"
        gridAxis="x"
        gridProps={{ syncWithTicks: true }}
        withDots={levels.length < 40}
        dotProps={{ r: 2.5 }}
        tooltipAnimationDuration={0}
        tooltipProps={{ labelFormatter: (at) => dayOfMoment(Number(at)) }}
        lineChartProps={{ accessibilityLayer: false, margin: { top: 10, right: 24 } }}
        xAxisProps={{ type: 'number', scale: 'time', domain: ['dataMin', 'dataMax'], tickFormatter: markOf }}
        yAxisProps={{ ticks: marks, domain: [0, marks.at(-1) ?? 0], interval: 0, width: 72 }}
        unit={` ${t(`chemicals:unit.${unit}`)}`}
        series={[
          { name: 'stock', label: t('chemicals:stock.column.inStock'), color: 'var(--desk-accent)' },
          {
            name: 'out',
            label: t('chemicals:stock.column.out'),
            color: 'var(--desk-wait)',
            strokeDasharray: '5 4',
          },
        ]}
      />
    </div>
  );
}

/** The bottle's level over time. The table of movements below carries the same figures for the keyboard. */
export function LevelChart({ bottle }: { bottle: BottleRecord }) {
  const t = useWords();
  const levels = levelsOf(bottle);
  const values = {
    stock: quantityText(bottle.stock, bottle.unit, t),
    net: quantityText(bottle.netAmount, bottle.unit, t),
    count: levels.length,
  };
  const isOne = levels.length < 2;
  return (
    <Panel
      title={t('chemicals:bottle.level', values)}
      hint={isOne ? t('chemicals:bottle.levelOne') : t('chemicals:bottle.levelHint', values)}
    >
      {!isOne && <Chart levels={levels} unit={bottle.unit} />}
    </Panel>
  );
}

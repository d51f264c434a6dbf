import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { amountIn } from '../../../shared/chemicals/quantity.ts';
import type { BottleRecord } from '../../../shared/contract/chemical-schemas.ts';
import { formatShortDay } from '../../app/format-day.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
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

/** The bottle's level over time. The table of movements below carries the same figures for the keyboard. */
export function LevelChart({ bottle }: { bottle: BottleRecord }) {
  const t = useWords();
  const levels = levelsOf(bottle);
  const values = {
    stock: quantityText(bottle.stock, bottle.unit, t),
    net: quantityText(bottle.netAmount, bottle.unit, t),
    count: levels.length,
  };
  // The chart asks for the word of a point before it has one.
  const dayOf = (at: number) => (Number.isFinite(at) ? formatShortDay(new Date(at).toISOString().slice(0, 10), t) : '');
  return (
    <Panel title={t('chemicals:bottle.level', values)} hint={t('chemicals:bottle.levelHint', values)}>
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
          withDots={levels.length < 40}
          dotProps={{ r: 2.5 }}
          tooltipAnimationDuration={0}
          tooltipProps={{ labelFormatter: (at) => dayOf(Number(at)) }}
          lineChartProps={{ accessibilityLayer: false }}
          xAxisProps={{
            type: 'number',
            scale: 'time',
            domain: ['dataMin', 'dataMax'],
            tickFormatter: (at: number) => dayOf(at),
          }}
          yAxisProps={{ domain: [0, 'auto'], width: 48, tickCount: 4 }}
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
    </Panel>
  );
}

import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { amountIn, type Unit } from '../../../shared/chemicals/quantity.ts';
import { useWords } from '../../app/use-words.ts';
import { dayOfMoment, markOfTime, roundMarks } from './level-axis.ts';

/** What there was from a moment (milliseconds) until the next, in mg, µL or pieces. */
export interface LevelPoint {
  at: number;
  stock: number;
  out: number;
}

/** A line across the chart, with its name beside it. */
export interface LevelBound {
  amount: number;
  label: string;
}

interface LevelChartProps {
  points: readonly LevelPoint[];
  unit: Unit;
  height: number;
  bounds?: readonly LevelBound[];
}

const mostDots = 40;

/** What is in stock and what is out over time, in steps. A table elsewhere carries the same figures for the keyboard. */
export function LevelChart({ points, unit, height, bounds = [] }: LevelChartProps) {
  const t = useWords();
  const number = (amount: number) => Number(amountIn(amount, unit));
  const levels = points.map(({ at, stock, out }) => ({ at, stock: number(stock), out: number(out) }));
  const lines = bounds.map(({ amount, label }) => ({ y: number(amount), label }));
  const marks = roundMarks(Math.max(...levels.flatMap(({ stock, out }) => [stock, out]), ...lines.map(({ y }) => y)));
  return (
    <div aria-hidden="true">
      <LineChart
        h={height}
        data={levels}
        dataKey="at"
        curveType="stepAfter"
        withLegend
        legendProps={{ verticalAlign: 'bottom', height: 24 }}
        tickLine="none"
        gridAxis="x"
        gridProps={{ syncWithTicks: true }}
        withDots={levels.length < mostDots}
        dotProps={{ r: 2 }}
        tooltipAnimationDuration={0}
        tooltipProps={{ labelFormatter: (at) => dayOfMoment(Number(at)) }}
        // The words of the bounds stand beside the lines, not on them.
        lineChartProps={{ accessibilityLayer: false, margin: { top: 10, right: lines.length > 0 ? 64 : 24 } }}
        xAxisProps={{
          type: 'number',
          scale: 'time',
          domain: ['dataMin', 'dataMax'],
          tickFormatter: markOfTime(levels.at(0)?.at ?? 0, levels.at(-1)?.at ?? 0),
        }}
        yAxisProps={{ ticks: marks, domain: [0, marks.at(-1) ?? 0], interval: 0, width: 72 }}
        unit={` ${t(`chemicals:unit.${unit}`)}`}
        referenceLines={lines.map((line) => ({
          ...line,
          color: 'var(--desk-soon)',
          labelPosition: 'right',
          strokeDasharray: '4 4',
        }))}
        series={[
          { name: 'stock', label: t('chemicals:stock.column.inStock'), color: 'var(--desk-accent)' },
          { name: 'out', label: t('chemicals:stock.column.out'), color: 'var(--desk-wait)', strokeDasharray: '5 4' },
        ]}
      />
    </div>
  );
}

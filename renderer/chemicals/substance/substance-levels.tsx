import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { amountIn, type Unit } from '../../../shared/chemicals/quantity.ts';
import type { LevelDay, LevelSeries, SubstanceRecord } from '../../../shared/contract/substance-record.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { dayOfMoment, markOfTime, roundMarks } from '../pieces/level-axis.ts';
import { quantityText } from '../pieces/quantity-text.ts';
import { unitOfDimension } from '../substances/substance-values.ts';

interface Bounds {
  minimum: number | null;
  maximum: number | null;
}

interface LevelsProps extends Bounds {
  series: LevelSeries;
  unit: Unit;
}

function LevelTable({ days, unit, title }: { days: readonly LevelDay[]; unit: Unit; title: string }) {
  const t = useWords();
  return (
    <DeskTable label={title}>
      <thead>
        <tr>
          <th scope="col">{t('sheets:level.day')}</th>
          <th scope="col" data-number>
            {t('chemicals:stock.column.inStock')}
          </th>
          <th scope="col" data-number>
            {t('chemicals:stock.column.out')}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, stock, out }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td data-number>{quantityText(stock, unit, t)}</td>
            <td data-number>{out > 0 && quantityText(out, unit, t)}</td>
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}

function LevelChart({ series, unit, minimum, maximum }: LevelsProps) {
  const t = useWords();
  const today = useToday();
  const number = (amount: number) => Number(amountIn(amount, unit));
  const last = series.days.at(-1);
  // The level of the last movement still holds today.
  const days = last && last.day < today ? [...series.days, { ...last, day: today }] : series.days;
  const bounds = [
    { value: minimum, label: t('chemicals:substances.minimum') },
    { value: maximum, label: t('chemicals:substances.maximum') },
  ].flatMap(({ value, label }) => (value === null ? [] : [{ y: number(value), label }]));
  const marks = roundMarks(
    Math.max(...days.flatMap(({ stock, out }) => [number(stock), number(out)]), ...bounds.map(({ y }) => y)),
  );
  const moments = days.map(({ day }) => Date.parse(day));
  return (
    <div aria-hidden="true">
      <LineChart
        h={220}
        data={days.map(({ day, stock, out }) => ({ at: Date.parse(day), stock: number(stock), out: number(out) }))}
        dataKey="at"
        curveType="stepAfter"
        withLegend
        legendProps={{ verticalAlign: 'bottom', height: 24 }}
        tickLine="none"
        gridAxis="x"
        gridProps={{ syncWithTicks: true }}
        withDots={days.length < 30}
        dotProps={{ r: 2 }}
        tooltipAnimationDuration={0}
        tooltipProps={{ labelFormatter: (at) => dayOfMoment(Number(at)) }}
        // The words of the bounds stand beside the lines, not on them.
        lineChartProps={{ accessibilityLayer: false, margin: { top: 10, right: bounds.length > 0 ? 64 : 24 } }}
        xAxisProps={{
          type: 'number',
          scale: 'time',
          domain: ['dataMin', 'dataMax'],
          tickFormatter: markOfTime(moments.at(0) ?? 0, moments.at(-1) ?? 0),
        }}
        yAxisProps={{ ticks: marks, domain: [0, marks.at(-1) ?? 0], interval: 0, width: 72 }}
        unit={` ${t(`chemicals:unit.${unit}`)}`}
        referenceLines={bounds.map((bound) => ({
          ...bound,
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

function LevelPanel({ series, minimum, maximum }: Omit<LevelsProps, 'unit'>) {
  const t = useWords();
  const [isTable, setTable] = useState(false);
  const most = Math.max(...series.days.map(({ stock }) => stock));
  const unit = unitOfDimension[series.dimension];
  const stock = series.days.at(-1)?.stock ?? 0;
  const isOne = series.days.length < 2;
  const title = t('sheets:level.title', { stock: quantityText(stock, unit, t), most: quantityText(most, unit, t) });
  return (
    <Panel
      title={title}
      hint={
        isOne
          ? t('sheets:level.one', { day: series.days[0]?.day ?? '' })
          : t('sheets:level.hint', { count: series.days.length, since: series.days[0]?.day ?? '' })
      }
      actions={
        !isOne && (
          <Button size="compact-sm" variant="default" onClick={() => setTable((now) => !now)}>
            {isTable ? t('home:chart.asChart') : t('home:chart.asTable')}
          </Button>
        )
      }
    >
      {isTable && <LevelTable days={series.days} unit={unit} title={title} />}
      {!isTable && !isOne && <LevelChart series={series} unit={unit} minimum={minimum} maximum={maximum} />}
    </Panel>
  );
}

/** How much there was of a substance over time, over all its bottles; one chart for each way in which they are counted. */
export function SubstanceLevels({ substance }: { substance: SubstanceRecord }) {
  const t = useWords();
  if (substance.levels.length === 0) {
    return (
      <Panel title={t('sheets:level.none')}>
        <p>{t('sheets:level.noneText')}</p>
      </Panel>
    );
  }
  return substance.levels.map((series) => {
    // The bounds are stated in the substance's own dimension.
    const { minimum, maximum } =
      series.dimension === substance.dimension ? substance : { minimum: null, maximum: null };
    return <LevelPanel key={series.dimension} series={series} minimum={minimum} maximum={maximum} />;
  });
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import type { LevelDay, LevelSeries, SubstanceRecord } from '../../../shared/contract/substance-record.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { LevelChart } from '../pieces/level-chart.tsx';
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

function LevelsOverTime({ series, unit, minimum, maximum }: LevelsProps) {
  const t = useWords();
  const today = useToday();
  const last = series.days.at(-1);
  // The level of the last movement still holds today.
  const days = last && last.day < today ? [...series.days, { ...last, day: today }] : series.days;
  const bounds = [
    { amount: minimum, label: t('chemicals:substances.minimum') },
    { amount: maximum, label: t('chemicals:substances.maximum') },
  ].flatMap(({ amount, label }) => (amount === null ? [] : [{ amount, label }]));
  const points = days.map(({ day, stock, out }) => ({ at: Date.parse(day), stock, out }));
  return <LevelChart points={points} unit={unit} height={220} bounds={bounds} />;
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
      {!isTable && !isOne && <LevelsOverTime series={series} unit={unit} minimum={minimum} maximum={maximum} />}
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

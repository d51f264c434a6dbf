import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { amountIn } from '../../../shared/chemicals/quantity.ts';
import type { BottleRecord } from '../../../shared/contract/chemical-schemas.ts';
import { formatShortDay } from '../../app/format-day.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { quantityText } from '../pieces/quantity-text.ts';

/** The bottle's level after each movement. The table of movements below carries the same figures for the keyboard. */
export function LevelChart({ bottle }: { bottle: BottleRecord }) {
  const t = useWords();
  const language = useLanguage();
  const { unit } = bottle;
  const levels = bottle.movements
    .filter((row) => row.kind !== 'confirmed')
    .toSorted((a, b) => a.sequence - b.sequence)
    .map((row) => ({
      label: `${formatShortDay(row.happenedOn, language)} · ${row.sequence}`,
      stock: Number(amountIn(row.stockAfter, unit)),
      out: Number(amountIn(row.outAfter, unit)),
    }));
  const values = {
    stock: quantityText(bottle.stock, unit, t),
    net: quantityText(bottle.netAmount, unit, t),
    count: levels.length,
  };
  return (
    <Panel title={t('chemicals:bottle.level', values)} hint={t('chemicals:bottle.levelHint', values)}>
      <div aria-hidden="true">
        <LineChart
          h={236}
          data={levels}
          dataKey="label"
          curveType="stepAfter"
          withLegend
          legendProps={{ verticalAlign: 'bottom', height: 28 }}
          tickLine="none"
          gridAxis="x"
          withDots={levels.length < 40}
          tooltipAnimationDuration={0}
          lineChartProps={{ accessibilityLayer: false }}
          xAxisProps={{ tickFormatter: (label: string) => label.split(' · ')[0] ?? '' }}
          yAxisProps={{ domain: [0, 'auto'] }}
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

import { CompositeChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Overview } from '../../shared/contract/home.ts';
import { formatShortDay } from '../app/format-day.ts';
import { useWords } from '../app/use-words.ts';
import { DeskTable } from '../components/desk-table.tsx';
import { Panel } from '../components/panel.tsx';
import { weeksFinding } from './findings.ts';

type Weeks = Overview['weeks'];

function WeeksTable({ weeks, title }: { weeks: Weeks; title: string }) {
  const t = useWords();
  return (
    <DeskTable label={title}>
      <thead>
        <tr>
          <th scope="col">{t('home:chart.week')}</th>
          <th scope="col" data-number>
            {t('home:chart.added')}
          </th>
          <th scope="col" data-number>
            {t('home:chart.closed')}
          </th>
          <th scope="col" data-number>
            {t('home:chart.openAtEnd')}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map((week) => (
          <tr key={week.untilOn}>
            <th scope="row">
              <Link
                to="/reports"
                search={{ until: week.untilOn }}
                aria-label={t('home:chart.reportOf', { day: week.untilOn })}
              >
                {week.untilOn}
              </Link>
            </th>
            <td data-number>{week.added}</td>
            <td data-number>{week.closed}</td>
            <td data-number>{week.openAtEnd}</td>
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}

/** What came, what went and what stayed open, week by week; as a table with the same figures for the keyboard. */
export function WeeksChart({ weeks }: { weeks: Weeks }) {
  const t = useWords();
  const navigate = useNavigate();
  const [isTable, setTable] = useState(false);
  const finding = weeksFinding(weeks);
  if (finding === null) return null;
  const title = t(`home:chart.weeks${finding.direction}`, { ...finding });
  const open = (index: unknown) => {
    const week = weeks[Number(index)];
    if (week) void navigate({ to: '/reports', search: { until: week.untilOn } });
  };
  return (
    <Panel
      title={title}
      hint={t('home:chart.weeksHint', { ...finding })}
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setTable((now) => !now)}>
          {isTable ? t('home:chart.asChart') : t('home:chart.asTable')}
        </Button>
      }
    >
      {isTable ? (
        <WeeksTable weeks={weeks} title={title} />
      ) : (
        // The table says the same to who cannot see or point at it.
        <div aria-hidden="true">
          <CompositeChart
            h={240}
            data={weeks.map((week) => ({ ...week, label: formatShortDay(week.untilOn, t) }))}
            dataKey="label"
            withLegend
            legendProps={{ verticalAlign: 'bottom', height: 28 }}
            maxBarWidth={18}
            tickLine="none"
            gridAxis="x"
            curveType="linear"
            tooltipAnimationDuration={0}
            gridProps={{ syncWithTicks: true }}
            yAxisProps={{ allowDecimals: false, interval: 0 }}
            composedChartProps={{
              accessibilityLayer: false,
              // Half a line above the highest mark: without it the mark's word slides down, off its line.
              margin: { top: 10 },
              style: { cursor: 'pointer' },
              onClick: (state) => open(state.activeTooltipIndex),
            }}
            series={[
              { name: 'added', label: t('home:chart.added'), color: 'var(--desk-line-strong)', type: 'bar' },
              { name: 'closed', label: t('home:chart.closed'), color: 'var(--desk-accent)', type: 'bar' },
              { name: 'openAtEnd', label: t('home:chart.openAtEnd'), color: 'var(--desk-ink)', type: 'line' },
            ]}
          />
        </div>
      )}
    </Panel>
  );
}

import type { Overview } from '../../shared/contract/home.ts';
import { useWords } from '../app/use-words.ts';
import { CategoryChart } from './category-chart.tsx';
import classes from './home-charts.module.css';
import { WeeksChart } from './weeks-chart.tsx';

/** What the term looks like: weeks and categories, each under the sentence that it shows. */
export function HomeCharts({ overview }: { overview: Overview }) {
  const t = useWords();
  return (
    <section className={classes.charts} aria-label={t('home:chart.region')}>
      <WeeksChart weeks={overview.weeks} />
      <CategoryChart rows={overview.openByCategory} />
    </section>
  );
}

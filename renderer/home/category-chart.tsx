import { Link } from '@tanstack/react-router';
import type { Overview } from '../../shared/contract/home.ts';
import type { Category } from '../../shared/hazards/vocabulary.ts';
import { useWords } from '../app/use-words.ts';
import { Panel } from '../components/panel.tsx';
import { categoryFinding } from './findings.ts';
import classes from './home-charts.module.css';

const shownBars = 8;

/** Open hazards by category: bars of plain boxes, every one a link to its rows. */
export function CategoryChart({ rows }: { rows: Overview['openByCategory'] }) {
  const t = useWords();
  const finding = categoryFinding(rows);
  if (finding === null) return null;
  const title =
    finding.kind === 'Tie'
      ? t('home:chart.categoryTie', { categories: finding.categories, count: finding.count })
      : t('home:chart.categoryMost', {
          ...finding,
          category: t(`hazards:category.${finding.category}`),
        });
  const most = Math.max(...rows.map((row) => row.general + row.major));
  return (
    <Panel title={title} hint={t('home:chart.categoryHint')}>
      <ul className={classes.bars}>
        {rows.slice(0, shownBars).map((row) => {
          const category = row.category as Category;
          const name = t(`hazards:category.${category}`);
          const total = row.general + row.major;
          return (
            <li key={category}>
              <Link className={classes.bar} to="/hazards" search={{ category }}>
                <span className={classes.name}>{name}</span>
                <span className={classes.track} aria-hidden="true">
                  <span className={classes.general} style={{ width: `${(row.general / most) * 100}%` }} />
                  <span className={classes.major} style={{ width: `${(row.major / most) * 100}%` }} />
                </span>
                <span className={classes.count}>
                  {total}
                  {row.major > 0 && (
                    <span className="visually-hidden"> {t('home:chart.ofThemMajor', { major: row.major })}</span>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      <p className={classes.legend}>
        <span className={classes.key}>
          <span className={`${classes.swatch} ${classes.general}`} />
          {t('home:chart.general')}
        </span>
        <span className={classes.key}>
          <span className={`${classes.swatch} ${classes.major}`} />
          {t('home:chart.major')}
        </span>
      </p>
    </Panel>
  );
}

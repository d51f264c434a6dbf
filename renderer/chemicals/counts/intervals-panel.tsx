import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { IntervalsForm } from './intervals-form.tsx';
import classes from './intervals-panel.module.css';

/** How often the school counts its chemicals, among the rules of the ledger. */
export function IntervalsPanel() {
  const t = useWords();
  const { data } = useQuery(queries.chemicals.counts.intervals.get.queryOptions());
  if (data === undefined) return null;
  return (
    <div className={classes.panel}>
      <Panel narrow title={t('counts:intervals.title')} hint={t('counts:intervals.hint')}>
        <IntervalsForm intervals={data} />
      </Panel>
    </div>
  );
}

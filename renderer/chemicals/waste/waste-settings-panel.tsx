import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { CategoryCodes } from './category-codes.tsx';
import { WasteSettingsForm } from './waste-settings-form.tsx';
import classes from './waste-settings-panel.module.css';

/** How long waste may stay, when a container counts as full, and the codes of the categories. */
export function WasteSettingsPanel() {
  const t = useWords();
  const { data: settings } = useQuery(queries.chemicals.waste.settings.get.queryOptions());
  const { data: categories } = useQuery(queries.chemicals.waste.categories.list.queryOptions());
  if (settings === undefined || categories === undefined) return null;
  return (
    <div className={classes.panels}>
      <Panel narrow title={t('waste:settings.title')} hint={t('waste:settings.hint')}>
        <WasteSettingsForm settings={settings} />
      </Panel>
      <Panel narrow title={t('waste:codes.title')} hint={t('waste:codes.hint')}>
        <CategoryCodes categories={categories} />
      </Panel>
    </div>
  );
}

import type { Criterion } from '../../../shared/contract/hazard-schemas.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { clauseText } from './clause-text.ts';
import classes from './criteria-table.module.css';

/** Every clause with its text and where it comes from. */
export function CriteriaTable({ criteria }: { criteria: readonly Criterion[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Panel flush>
      <DeskTable label={t('hazards:criteria.title')}>
        <thead>
          <tr>
            {(['code', 'text', 'source'] as const).map((field) => (
              <th key={field} scope="col">
                {t(`hazards:criteria.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{criterion.code}</th>
              <td className={classes.wrapped}>{clauseText(criterion, language)}</td>
              <td className={classes.wrapped}>{criterion.source}</td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}

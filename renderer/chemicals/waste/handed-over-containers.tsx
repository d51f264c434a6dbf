import { Link } from '@tanstack/react-router';
import type { WasteHandOver } from '../../../shared/contract/chemical-waste.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { wasteText } from './waste-amount.ts';
import classes from './waste-table.module.css';
import { categoryName } from './waste-words.ts';
import { weightOf } from './weight-of.ts';

/** The containers that left, with what was in them by the book and what they weighed. */
export function HandedOverContainers({ handOver }: { handOver: WasteHandOver }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <DeskTable label={t('waste:handOver.containers')}>
      <thead>
        <tr>
          {(['number', 'category', 'code', 'contents', 'weight'] as const).map((column) => (
            <th key={column} scope="col" data-number={column === 'contents' || column === 'weight' || undefined}>
              {t(`waste:handOver.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {handOver.lines.map((line) => (
          <tr key={line.containerId}>
            <th scope="row" className={classes.number}>
              <Link to="/chemicals/waste/container/$containerId" params={{ containerId: line.containerId }} data-row>
                {line.containerNumber}
              </Link>
            </th>
            <td>{categoryName(line.category, language)}</td>
            <td className={classes.number}>{line.category.code}</td>
            <td data-number className={classes.amount}>
              {wasteText(line.contents, line.category.form, t)}
            </td>
            <td data-number className={classes.amount}>
              {quantityText(line.weight, 'kg', t)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t('waste:handOver.total')}
          </th>
          <td data-number className={classes.amount}>
            {quantityText(weightOf(handOver), 'kg', t)}
          </td>
        </tr>
      </tfoot>
    </DeskTable>
  );
}

import { useWords } from '../../app/use-words.ts';

const columns = ['number', 'purity', 'inStock', 'out', 'cabinet', 'expiresOn', 'marks'] as const;
const amounts: readonly string[] = ['inStock', 'out'];

/** The heads of a table of bottles, from the number on. */
export function BottleColumnHeads() {
  const t = useWords();
  return columns.map((column) => (
    <th key={column} scope="col" data-number={amounts.includes(column) || undefined}>
      {t(`chemicals:stock.column.${column}`)}
    </th>
  ));
}

import type { ImportPreview } from '../../../shared/contract/chemical-import.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './import-page.module.css';

/** What a person should know of the file beside its problems: its sheets, what will wait for a yes, and names that were taken by their CAS number. */
export function ImportRemarks({ preview: { sheets, sheetsNotRead, namesTaken, planned } }: { preview: ImportPreview }) {
  const t = useWords();
  const joiner = t('chemicals:import.joiner');
  const waiting = planned.filter(({ awaits }) => awaits !== null);
  const remarks = [
    ...(sheets.length > 1 ? [t('import:sheets', { sheets: sheets.join(joiner) })] : []),
    ...(sheetsNotRead.length > 0 ? [t('import:sheetsNotRead', { sheets: sheetsNotRead.join(joiner) })] : []),
    ...(waiting.length > 0 ? [t('chemicals:import.waiting', { count: waiting.length })] : []),
    ...namesTaken.map(({ as, name, cas, substance }) => t(`import:nameTaken.${as}`, { name, cas, substance })),
  ];
  if (remarks.length === 0) return null;
  return (
    <ul className={classes.remarks}>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

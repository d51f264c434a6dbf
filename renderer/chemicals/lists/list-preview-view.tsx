import type { ListPreview } from '../../../shared/contract/chemical-lists.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { HoldingChanges } from './holding-changes.tsx';

function Problems({ problems }: Pick<ListPreview, 'problems'>) {
  const t = useWords();
  const title = t('lists:load.faulty', { count: problems.length });
  return (
    <Panel title={title} flush>
      <DeskTable label={title}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('lists:column.line')}
            </th>
            <th scope="col">{t('lists:column.where')}</th>
            <th scope="col">{t('lists:column.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ line, where, problem }) => (
            <tr key={`${line} ${where} ${problem}`}>
              <td data-number>{line}</td>
              <td>{where}</td>
              <td>{t(`lists:problem.${problem}`)}</td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}

function Changes({ list }: { list: ListPreview['lists'][number] }) {
  const t = useWords();
  const language = useLanguage();
  const name = language === 'en' ? list.name.en : list.name.zh;
  const share = (side: ListPreview['lists'][number]['changes'][number]['before']) => {
    if (side === null) return t('lists:notListed');
    return side.abovePercent === null ? t('lists:any') : t('lists:above', { percent: side.abovePercent });
  };
  const title = t('lists:load.listLine', {
    name,
    before: list.versionBefore ?? t('lists:load.new'),
    after: list.version,
    added: list.added,
    removed: list.removed,
    changed: list.changed,
  });
  if (list.changes.length === 0) return <p>{title}</p>;
  return (
    <Panel title={title} flush>
      <DeskTable label={title}>
        <thead>
          <tr>
            <th scope="col">{t('lists:column.change')}</th>
            <th scope="col">{t('lists:column.cas')}</th>
            <th scope="col">{t('lists:column.name')}</th>
            <th scope="col">{t('lists:column.before')}</th>
            <th scope="col">{t('lists:column.after')}</th>
          </tr>
        </thead>
        <tbody>
          {list.changes.map((one) => (
            <tr key={one.cas}>
              <td>{t(`lists:change.${one.change}`)}</td>
              <td>{one.cas}</td>
              <td>{one.nameZh}</td>
              <td>{share(one.before)}</td>
              <td>{share(one.after)}</td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}

/** What loading a file would change: every mistake by its line; or the entries, and the bottles here. */
export function ListPreviewView({ preview }: { preview: ListPreview }) {
  const t = useWords();
  const { problems, lists, holdings } = preview;
  if (problems.length > 0) return <Problems problems={problems} />;
  const { rows, ...sums } = holdings;
  return (
    <>
      {lists.map((list) => (
        <Changes key={list.kind} list={list} />
      ))}
      {rows.length === 0 ? (
        <p>{t('lists:holdingsNone')}</p>
      ) : (
        <Panel title={t('lists:holdingsSum', sums)} hint={t('lists:holdingsHint')} flush>
          <HoldingChanges rows={rows} />
        </Panel>
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ImportMeaning, ImportPreview } from '../../../shared/contract/chemical-import.ts';
import { queries } from '../../app/queries.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import { type NewName, namesToPlace } from './names-to-place.ts';

interface NewNamesProps {
  preview: ImportPreview;
  meanings: readonly ImportMeaning[];
  onChange: (meanings: ImportMeaning[]) => void;
}

/** Names of the sheet that are not there yet, each to be made or to be something that is there already. */
export function NewNames({ preview, meanings, onChange }: NewNamesProps) {
  const t = useWords();
  const language = useLanguage();
  const { data: substances = [] } = useQuery(queries.chemicals.substances.list.queryOptions({ input: {} }));
  const { data: cabinets = [] } = useQuery(queries.chemicals.cabinets.list.queryOptions());
  const choices = {
    substance: substances.map((one) => ({ value: one.id, label: substanceName(one, language) })),
    cabinet: cabinets.filter(({ retired }) => !retired).map(({ id, name }) => ({ value: id, label: name })),
    maker: preview.knownMakers,
  };
  // Where nothing of its kind is there yet, a name can only be new.
  const names = namesToPlace(preview, meanings).filter(({ kind }) => choices[kind].length > 0);
  if (names.length === 0) return null;
  const isSame = (one: NewName, other: NewName) => one.kind === other.kind && one.name === other.name;
  const choose = (name: NewName, meaning: string | null) => {
    const others = meanings.filter((one) => !isSame(one, name));
    onChange(meaning === null ? others : [...others, { ...name, meaning }]);
  };
  return (
    <Panel title={t('chemicals:import.meaning.title')} hint={t('chemicals:import.meaning.hint')} flush>
      <DeskTable label={t('chemicals:import.meaning.title')}>
        <thead>
          <tr>
            <th scope="col">{t('chemicals:import.meaning.what')}</th>
            <th scope="col">{t('chemicals:import.meaning.name')}</th>
            <th scope="col">{t('chemicals:import.meaning.sameAs')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={`${name.kind} ${name.name}`}>
              <td>{t(`chemicals:import.meaning.kind.${name.kind}`)}</td>
              <td>{name.name}</td>
              <td>
                <SearchSelect
                  size="xs"
                  clearable
                  limit={50}
                  aria-label={t('chemicals:import.meaning.of', { name: name.name })}
                  placeholder={t('chemicals:import.meaning.none')}
                  clearButtonProps={{ 'aria-label': t('app:picker.clear') }}
                  data={choices[name.kind]}
                  value={meanings.find((one) => isSame(one, name))?.meaning ?? null}
                  onChange={(meaning) => choose(name, meaning)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { PersonPicker } from '../../components/person-picker.tsx';
import classes from './filters.module.css';
import { useListSearch } from './use-list-search.ts';

/** The person who is responsible for the fix. */
export function ResponsibleFilter() {
  const t = useWords();
  const { search, filter } = useListSearch();
  const asked = search.responsible;
  const { data } = useQuery({ ...queries.school.people.list.queryOptions(), enabled: asked !== undefined });
  const name = data?.find((person) => person.id === asked)?.name;
  const text = asked === undefined ? t('hazards:filter.anyone') : (name ?? '…');
  return (
    <FilterChip label={t('hazards:filter.label.responsible')} text={text} isSet={asked !== undefined}>
      {(close) => (
        <PersonPicker
          className={classes.picker}
          aria-label={t('hazards:filter.label.responsible')}
          clearable
          comboboxProps={{ withinPortal: false }}
          value={asked ?? null}
          onChange={(personId) => {
            filter({ responsible: personId ?? undefined });
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

import type { Person } from '../../shared/contract/school.ts';
import { useToday } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { isActive } from '../components/active-people.ts';
import { DayText } from '../components/day-text.tsx';
import { DeskTable } from '../components/desk-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';
import { StateBadge } from '../components/state-badge.tsx';
import { TextButton } from '../components/text-button.tsx';

interface PeopleTableProps {
  people: readonly Person[];
  /** Opens somebody's form; null for those who only read. */
  onEdit: ((personId: string) => void) | null;
}

/** Everybody with post, phone, dates and account. */
export function PeopleTable({ people, onEdit }: PeopleTableProps) {
  const t = useWords();
  const today = useToday();
  if (people.length === 0) {
    return <EmptyState title={t('school:nothing')} sentence={t('school:nothingSentence')} />;
  }
  return (
    <Panel flush>
      <DeskTable label={t('school:people.title')}>
        <thead>
          <tr>
            {(['name', 'post', 'department', 'phone', 'activeFrom', 'activeTo', 'account'] as const).map((field) => (
              <th key={field} scope="col">
                {t(`school:people.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} data-quiet={isActive(person, today) ? undefined : true}>
              <th scope="row">
                {onEdit ? <TextButton onClick={() => onEdit(person.id)}>{person.name}</TextButton> : person.name}
              </th>
              <td>{person.post}</td>
              <td>{person.department}</td>
              <td>{person.phone}</td>
              <td>
                <DayText day={person.activeFrom} />
              </td>
              <td>
                <DayText day={person.activeTo} />
              </td>
              <td>
                {person.username ?? (
                  <StateBadge tone="done" shape="bar" look="plain">
                    {t('school:people.noAccount')}
                  </StateBadge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}

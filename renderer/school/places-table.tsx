import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../app/use-words.ts';
import { DeskTable } from '../components/desk-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';
import type { PlaceNode } from '../components/place-tree.ts';
import { StateBadge } from '../components/state-badge.tsx';
import { TextButton } from '../components/text-button.tsx';
import classes from './places-table.module.css';

interface PlacesTableProps {
  nodes: readonly PlaceNode[];
  /** Opens a place's form, or a new one within a place (`'new'`, its id); null for those who only read. */
  onEdit: ((id: string, within?: string) => void) | null;
}

function PlaceRow({ node: { place, depth }, onEdit }: { node: PlaceNode } & Pick<PlacesTableProps, 'onEdit'>) {
  const t = useWords();
  const addLabel = t('school:places.addWithin', { name: place.name });
  return (
    <tr data-quiet={place.retired || undefined}>
      <th scope="row">
        <span className={classes.name} data-depth={Math.min(depth, 4)}>
          {onEdit ? <TextButton onClick={() => onEdit(place.id)}>{place.name}</TextButton> : place.name}
        </span>
        {place.retired && (
          <StateBadge tone="done" shape="bar">
            {t('school:places.retired')}
          </StateBadge>
        )}
      </th>
      <td>{t(`school:places.kind.${place.kind}`)}</td>
      <td>{place.responsibleName}</td>
      {onEdit && (
        <td className={classes.add}>
          {!place.retired && (
            <Tooltip label={addLabel}>
              <ActionIcon size="sm" aria-label={addLabel} onClick={() => onEdit('new', place.id)}>
                <IconPlus size={14} stroke={1.8} />
              </ActionIcon>
            </Tooltip>
          )}
        </td>
      )}
    </tr>
  );
}

/** The tree of places as a table: what is in a building stands indented below it. */
export function PlacesTable({ nodes, onEdit }: PlacesTableProps) {
  const t = useWords();
  if (nodes.length === 0) {
    return <EmptyState title={t('school:nothing')} sentence={t('school:nothingSentence')} />;
  }
  return (
    <Panel flush>
      <DeskTable label={t('school:places.title')}>
        <thead>
          <tr>
            {(['name', 'kind', 'responsible'] as const).map((field) => (
              <th key={field} scope="col">
                {t(`school:places.field.${field}`)}
              </th>
            ))}
            {onEdit && (
              <th scope="col">
                <span className="visually-hidden">{t('school:places.add')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <PlaceRow key={node.place.id} node={node} onEdit={onEdit} />
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import type { PhotoStage } from '../../../shared/hazards/vocabulary.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { PhotoTile, type StoredPhoto } from '../photos/photo-tile.tsx';
import { PhotoViewer } from '../photos/photo-viewer.tsx';
import classes from './record-photos.module.css';

interface RecordPhotosProps {
  record: HazardRecord;
  onAdd: (stage: PhotoStage) => void;
}

/** Before and after side by side, evidence below; each enlarges. */
export function RecordPhotos({ record, onAdd }: RecordPhotosProps) {
  const t = useWords();
  const [shownId, setShownId] = useState<string | null>(null);
  const mayAdd = record.allowed.includes('addPhoto');
  const inStage = (stage: PhotoStage) => record.photos.filter((photo) => photo.stage === stage);
  const evidence = inStage('evidence');
  // The order of the viewer is the order on the page.
  const ordered: StoredPhoto[] = [...inStage('before'), ...inStage('after'), ...evidence];

  const column = (stage: PhotoStage, photos: readonly StoredPhoto[]) => (
    <div className={classes.column} key={stage}>
      <div className={classes.head}>
        <h3 className={classes.stage}>{t(`hazards:stage.${stage}`)}</h3>
        {mayAdd && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
            onClick={() => onAdd(stage)}
          >
            {t('hazards:record.addStage', { stage: t(`hazards:stage.${stage}`) })}
          </Button>
        )}
      </div>
      {photos.length === 0 ? (
        <p className={classes.none}>{t('hazards:record.noPhotos')}</p>
      ) : (
        <div className={classes.tiles} data-many={photos.length > 1}>
          {photos.map((photo) => (
            <PhotoTile key={photo.id} hazardId={record.id} photo={photo} onZoom={() => setShownId(photo.id)} />
          ))}
        </div>
      )}
    </div>
  );

  return (
    <Panel title={t('hazards:record.photos')}>
      <div className={classes.pair}>
        {column('before', inStage('before'))}
        {column('after', inStage('after'))}
      </div>
      {evidence.length > 0 && <div className={classes.evidence}>{column('evidence', evidence)}</div>}
      <PhotoViewer hazardId={record.id} photos={ordered} shownId={shownId} onShow={setShownId} />
    </Panel>
  );
}

import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import type { Control } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import classes from './controls-panel.module.css';

function ControlReason({ control }: { control: Control }) {
  const t = useWords();
  const parts = [
    t('chemicals:control.version', { version: control.version }),
    control.item === null ? null : t('chemicals:control.item', { item: control.item }),
    control.abovePercent === null
      ? t('chemicals:control.anyShare')
      : t('chemicals:control.above', { percent: control.abovePercent }),
  ];
  return (
    <li className={classes.control}>
      <p className={classes.name}>{t(`chemicals:control.name.${control.kind as ListKind}`)}</p>
      <p className={classes.why}>{parts.filter((part) => part !== null).join(' · ')}</p>
      {control.uncertain && (
        <StateBadge tone="soon" shape="triangle" look="plain">
          {t('chemicals:control.uncertain')}
        </StateBadge>
      )}
    </li>
  );
}

/** On which controlled lists a bottle or a substance is, in which version, and why. */
export function ControlsPanel({ controls }: { controls: readonly Control[] }) {
  const t = useWords();
  return (
    <Panel title={t('chemicals:control.title')}>
      {controls.length === 0 ? (
        <p className={classes.none}>{t('chemicals:control.none')}</p>
      ) : (
        <ul className={classes.list}>
          {controls.map((control) => (
            <ControlReason key={`${control.kind} ${control.item}`} control={control} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

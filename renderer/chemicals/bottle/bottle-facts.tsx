import { Link } from '@tanstack/react-router';
import type { BottleRecord } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { type Fact, FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { quantityText } from '../pieces/quantity-text.ts';

/** What it is and where it stands. What nobody stated is left out. */
export function BottleFacts({ bottle }: { bottle: BottleRecord }) {
  const t = useWords();
  const { cas, purity, concentration, maker, batch, openedOn, expiresOn, density } = bottle;
  const facts: (Fact | null)[] = [
    {
      label: t('chemicals:field.substance'),
      value: (
        <Link to="/chemicals/substances/$substanceId" params={{ substanceId: bottle.substanceId }}>
          {[bottle.nameZh, bottle.nameEn].filter((name) => name !== '').join(' · ')}
        </Link>
      ),
    },
    { label: t('chemicals:field.cas'), value: cas ?? t('chemicals:bottle.notOnFile') },
    { label: t('chemicals:field.netAmount'), value: quantityText(bottle.netAmount, bottle.unit, t) },
    { label: t('chemicals:field.cabinet'), value: bottle.cabinetName },
    purity === '' ? null : { label: t('chemicals:field.purity'), value: purity },
    concentration === null
      ? null
      : {
          label: t('chemicals:field.concentration'),
          value: t('chemicals:bottle.percent', { percent: concentration / 100 }),
        },
    maker === '' ? null : { label: t('chemicals:field.maker'), value: maker },
    batch === '' ? null : { label: t('chemicals:field.batch'), value: batch },
    openedOn === null ? null : { label: t('chemicals:field.openedOn'), value: openedOn },
    expiresOn === null ? null : { label: t('chemicals:field.expiresOn'), value: expiresOn },
    density === null
      ? null
      : { label: t('chemicals:field.density'), value: t('chemicals:bottle.density', { density: density / 1000 }) },
    { label: t('chemicals:field.recordedOn'), value: bottle.recordedOn },
    bottle.counters.length === 0
      ? null
      : { label: t('chemicals:opening.counters'), value: bottle.counters.join(t('chemicals:opening.and')) },
  ];
  return (
    <Panel title={t('chemicals:bottle.facts')}>
      <FactList facts={facts.filter((fact) => fact !== null)} />
    </Panel>
  );
}

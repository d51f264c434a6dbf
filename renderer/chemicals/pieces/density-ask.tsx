import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { readAmount } from '../../../shared/chemicals/read-amount.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { densityOf } from '../substances/substance-values.ts';
import classes from './density-ask.module.css';
import { saveDensity } from './save-density.ts';
import { substanceName } from './substance-name.ts';

interface DensityAskProps {
  /** A bottle, or what else is counted in a unit: whose density it is. */
  of: { substanceId: string; nameZh: string; nameEn: string; unit: Unit };
  /** As far as it is on file. */
  density: number | null | undefined;
  /** What is typed in the fields above. */
  texts: readonly string[];
}

/**
 * Where grams are typed of what is counted in millilitres, or the other way round, and no density is on file: says so, and
 * takes the density from somebody who may say it. Nothing while there is nothing to convert.
 */
export function DensityAsk({ of, texts, density }: DensityAskProps) {
  const language = useLanguage();
  const isWanted = texts.some((text) => {
    const read = readAmount(text, of.unit, density);
    return !read.ok && read.problem === 'densityWanted';
  });
  return isWanted ? <DensityField substanceId={of.substanceId} name={substanceName(of, language)} /> : null;
}

/** Says whose density is not on file, and takes it from somebody who may say it. */
export function DensityField({ substanceId, name }: { substanceId: string; name: string }) {
  const t = useWords();
  const keeps = usePermitted()('chemicals.keep');
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  const density = densityOf(text);
  const isReadable = density !== null && !Number.isNaN(density);
  // It comes while somebody types: with the density there it goes, and the keyboard goes back to where it was.
  const [typedIn] = useState(() => document.activeElement);
  const saving = useMutation({
    mutationFn: (value: number) => saveDensity(substanceId, value),
    onSuccess: () => typedIn instanceof HTMLElement && typedIn.focus(),
  });
  const save = () => {
    setLeft(true);
    if (density !== null && isReadable && !saving.isPending) saving.mutate(density);
  };
  // The form around it would go on to its next field.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  };
  return (
    <div className={classes.box}>
      <p className={classes.why} role="status">
        {t('sheets:density.wanted', { name })}
        {!keeps && ` ${t('sheets:density.askKeeper')}`}
      </p>
      {keeps && (
        <div className={classes.fields}>
          <TextInput
            className={classes.field}
            label={t('chemicals:substances.density')}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setLeft(false);
              setText(event.currentTarget.value);
            }}
            onBlur={() => setLeft(text !== '')}
            onKeyDown={onKeyDown}
            error={left && !isReadable && t('sheets:density.unreadable')}
          />
          <Button className={classes.save} variant="default" loading={saving.isPending} onClick={save}>
            {t('sheets:density.save')}
          </Button>
        </div>
      )}
      <FaultNotice fault={saving.error} />
    </div>
  );
}

import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { WasteCategory } from '../../../shared/contract/chemical-waste.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { office } from '../../app/office-client.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import classes from './category-codes.module.css';
import { categoryName } from './waste-words.ts';

function CodeField({ category }: { category: WasteCategory }) {
  const t = useWords();
  const language = useLanguage();
  const manages = usePermitted()('chemicals.manage');
  const [code, setCode] = useState(category.code);
  /** What was sent last, so that leaving the field after Enter sends nothing twice. */
  const sent = useRef(category.code);
  const keeping = useMutation({
    mutationFn: (next: string) => office.chemicals.waste.categories.setCode({ id: category.id, code: next }),
    onError: () => {
      sent.current = category.code;
    },
  });
  const keep = () => {
    const next = code.trim();
    if (next === sent.current) return;
    sent.current = next;
    keeping.mutate(next);
  };
  const { reason, params } = describeFault(keeping.error);
  return (
    <div className={classes.line}>
      <span aria-hidden>{categoryName(category, language)}</span>
      <TextInput
        size="xs"
        aria-label={t('waste:codes.of', { name: categoryName(category, language) })}
        placeholder={t('waste:codes.none')}
        maxLength={20}
        disabled={!manages}
        autoComplete="off"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        onBlur={keep}
        error={keeping.error && t(`errors:reason.${reason}`, { seconds: 0, ...params })}
      />
      <span className={classes.kept} role="status">
        {keeping.isSuccess && code.trim() === sent.current && t('waste:codes.kept')}
      </span>
    </div>
  );
}

/** 废物代码 of each category, as the firm or the bureau names it. Kept when one goes on or leaves the field. */
export function CategoryCodes({ categories }: { categories: readonly WasteCategory[] }) {
  return (
    <DeskForm className={classes.list} onSubmit={(event) => event.preventDefault()}>
      {categories.map((category) => (
        <CodeField key={category.id} category={category} />
      ))}
    </DeskForm>
  );
}

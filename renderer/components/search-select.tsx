import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/use-words.ts';

interface SearchSelectProps
  extends Omit<
    SelectProps,
    'searchable' | 'allowDeselect' | 'selectFirstOptionOnChange' | 'onInput' | 'onOptionSubmit'
  > {
  /** False while the list is on its way: who types before it comes has the first that fits chosen once it is there. */
  isThere?: boolean;
}

/** What was typed stands for: the option that is marked, else the first that fits; null while there is none. */
function optionMeant(input: HTMLInputElement): HTMLElement | null {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
  const options = '[data-combobox-option]:not([data-combobox-disabled])';
  return (
    list?.querySelector<HTMLElement>(`${options}[data-combobox-selected]`) ??
    list?.querySelector<HTMLElement>(options) ??
    null
  );
}

/**
 * A select whose list is searched by typing: Enter takes the first that fits and goes on to the next field, and leaving the
 * field takes it, too. What is chosen already and chosen again stays.
 *
 * Only what was typed chooses, and it is looked up when it is wanted. Mantine marks the first option after each change of the
 * text, also after the one by which it writes the label of what was chosen, and takes the mark away by timers: with its
 * `autoSelectOnBlur` a quick hand or a busy PC got the first of the whole list, or nothing.
 */
export function SearchSelect({ isThere = true, onBlur, onKeyDown, comboboxProps, ...rest }: SearchSelectProps) {
  const t = useWords();
  const [isTyped, setIsTyped] = useState(false);
  return (
    <Select
      nothingFoundMessage={t('app:picker.nothing')}
      {...rest}
      data-goes-on
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange={isThere && isTyped}
      // The list has to be there when the first key is pressed, for its first option to be marked.
      comboboxProps={{ keepMounted: true, ...comboboxProps }}
      onInput={(event) => setIsTyped(event.currentTarget.value.trim() !== '')}
      onOptionSubmit={() => setIsTyped(false)}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, nativeEvent, currentTarget } = event;
        const option = key === 'Enter' && isTyped && !nativeEvent.isComposing ? optionMeant(currentTarget) : null;
        if (option !== null && !ctrlKey && !metaKey) {
          event.preventDefault();
          option.click();
        }
        onKeyDown?.(event);
      }}
      onBlur={(event) => {
        if (isTyped) optionMeant(event.currentTarget)?.click();
        setIsTyped(false);
        onBlur?.(event);
      }}
    />
  );
}

import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';

interface SearchSelectProps
  extends Omit<
    SelectProps,
    'searchable' | 'selectFirstOptionOnChange' | 'autoSelectOnBlur' | 'onInput' | 'onOptionSubmit'
  > {
  /** False while the list is on its way: who types before it comes has the first that fits chosen once it is there. */
  isThere?: boolean;
}

/**
 * A select whose list is searched by typing: Enter takes the first that fits, and so does leaving the field. Only what was
 * typed chooses. Mantine's own `selectFirstOptionOnChange` also marks the first of the whole list after a choice, because the
 * label of what was chosen counts as typed, and takes the mark away by a timer; a field that was left before the timer ran
 * (a quick hand, a busy PC) then held the first of the list instead of what was chosen.
 */
export function SearchSelect({ isThere = true, onBlur, comboboxProps, ...rest }: SearchSelectProps) {
  const [isTyped, setIsTyped] = useState(false);
  return (
    <Select
      {...rest}
      searchable
      selectFirstOptionOnChange={isThere && isTyped}
      autoSelectOnBlur={isTyped}
      // The list has to be there when the first key is pressed, for its first option to be marked.
      comboboxProps={{ keepMounted: true, ...comboboxProps }}
      onInput={(event) => setIsTyped(event.currentTarget.value.trim() !== '')}
      onOptionSubmit={() => setIsTyped(false)}
      onBlur={(event) => {
        setIsTyped(false);
        onBlur?.(event);
      }}
    />
  );
}

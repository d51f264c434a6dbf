import { Popover, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './filter-chip.module.css';
import { ShortcutLayer } from './shortcut.tsx';

interface FilterChipProps {
  /** What it decides, for screen readers: "State". */
  label: string;
  /** The words that stand in the sentence. */
  text: string;
  /** True when it is not at its default. */
  isSet: boolean;
  /** What opens; given how to close it. */
  children: (close: () => void) => ReactNode;
}

/** One word of the filter sentence that can be changed. */
export function FilterChip({ label, text, isSet, children }: FilterChipProps) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
      transitionProps={{ duration: 120 }}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.chip}
          data-set={isSet || undefined}
          aria-label={`${label}: ${text}`}
          onClick={() => setOpened((now) => !now)}
        >
          {text}
          <IconChevronDown className={classes.arrow} size={13} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <ShortcutLayer>{children(close)}</ShortcutLayer>
      </Popover.Dropdown>
    </Popover>
  );
}

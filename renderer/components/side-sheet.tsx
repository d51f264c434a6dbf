import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import { ShortcutLayer } from './shortcut.tsx';

interface SideSheetProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A form beside the list it belongs to; the list keeps its place. Esc goes back. */
export function SideSheet({ opened, onClose, title, children }: SideSheetProps) {
  const t = useWords();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={480}
      padding="lg"
      overlayProps={{ backgroundOpacity: 0.2 }}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': t('app:form.cancel') }}
    >
      <ShortcutLayer>{children}</ShortcutLayer>
    </Drawer>
  );
}

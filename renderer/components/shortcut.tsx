import { createContext, type ReactNode, use, useEffect, useEffectEvent } from 'react';
import { openLayer, register } from './shortcut-registry.ts';

const LayerContext = createContext(0);

interface ShortcutOptions {
  /** What it does, for the list of keys (`?`). */
  label: string | null;
  enabled?: boolean;
}

/**
 * Makes a key do something while the component is on screen: `n`, `/`, `g h` (one after the other), `mod+enter`, `escape`.
 * Keys without Ctrl do nothing while somebody types. Show the key beside the action with `ShortcutKeys`.
 */
export function useShortcut(keys: string, run: () => void, { label, enabled = true }: ShortcutOptions): void {
  const layer = use(LayerContext);
  const onKeys = useEffectEvent(run);
  useEffect(
    () => (enabled ? register({ keys, label, layer, run: () => onKeys() }) : undefined),
    [keys, label, layer, enabled],
  );
}

/** The layer of what stands in front of everything, open dialogs included. */
export const frontLayer = 1_000;

interface ShortcutLayerProps {
  /** One above the layer it is in, unless given. */
  at?: number;
  children: ReactNode;
}

/** Around the content of a dialog: the keys of the page below rest while it is open. */
export function ShortcutLayer({ at, children }: ShortcutLayerProps) {
  const below = use(LayerContext);
  const layer = at ?? below + 1;
  useEffect(() => openLayer(layer), [layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

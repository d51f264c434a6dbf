import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { ImportProgress, importInput } from '../../../shared/contract/chemical-import.ts';
import { office } from '../../app/office-client.ts';

/**
 * Imports, says how far it is, and stops when it is told to. A cancelling may come too late: then the office is asked what
 * was entered, because the page does not guess.
 */
export function useRunImport(onImported: (bottles: number) => void) {
  const stopper = useRef<AbortController | null>(null);
  const [isCancelled, setCancelled] = useState(false);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const run = useMutation({
    mutationFn: async (input: z.input<typeof importInput>) => {
      const controller = new AbortController();
      const watching = new AbortController();
      stopper.current = controller;
      setCancelled(false);
      setProgress(null);
      await follow(input.id, setProgress, watching.signal);
      try {
        return await office.chemicals.import.run(input, { signal: controller.signal });
      } catch (error) {
        if (!controller.signal.aborted) throw error;
        const entered = await office.chemicals.import.entered({ id: input.id });
        if (entered !== null) return entered;
        setCancelled(true);
        throw error;
      } finally {
        watching.abort();
      }
    },
    onSuccess: ({ imported }) => onImported(imported),
  });
  return { run, isCancelled, progress, cancel: () => stopper.current?.abort() };
}

/** Begins to follow an import; resolves once it is listened to. What is not heard is no harm: the import's own answer counts. */
async function follow(id: string, tell: (progress: ImportProgress) => void, signal: AbortSignal): Promise<void> {
  const steps = await office.chemicals.import.watch({ id }, { signal }).catch(() => null);
  if (steps === null) return;
  const listen = async () => {
    for await (const step of steps) tell(step);
  };
  listen().catch(() => undefined);
}

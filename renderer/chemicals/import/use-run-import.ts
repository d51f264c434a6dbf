import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { importInput } from '../../../shared/contract/chemical-import.ts';
import { office } from '../../app/office-client.ts';

/**
 * Imports, and stops when it is told to. A cancelling may come too late: then the office is asked what was entered, because
 * the page does not guess.
 */
export function useRunImport(onImported: (bottles: number) => void) {
  const stopper = useRef<AbortController | null>(null);
  const [isCancelled, setCancelled] = useState(false);
  const run = useMutation({
    mutationFn: async (input: z.input<typeof importInput>) => {
      const controller = new AbortController();
      stopper.current = controller;
      setCancelled(false);
      try {
        return await office.chemicals.import.run(input, { signal: controller.signal });
      } catch (error) {
        if (!controller.signal.aborted) throw error;
        const entered = await office.chemicals.import.entered({ id: input.id });
        if (entered !== null) return entered;
        setCancelled(true);
        throw error;
      }
    },
    onSuccess: ({ imported }) => onImported(imported),
  });
  return { run, isCancelled, cancel: () => stopper.current?.abort() };
}

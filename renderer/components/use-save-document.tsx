import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { describeFault } from '../app/describe-fault.ts';
import { desktopServices } from '../app/desktop-services.ts';
import { joinSentences } from '../app/join-sentences.ts';
import { newId } from '../app/new-id.ts';
import { useWords, type Words } from '../app/use-words.ts';

/** Calls a procedure that answers with a document; give it the signal so that the person can cancel. */
type Build = (signal: AbortSignal) => Promise<File>;

const showAfterMs = 300;
const offerCancelAfterMs = 2_000;

/** Shows that a document is being built once it takes a while. Returns what takes the notice away. */
function announce(t: Words, stop: AbortController): () => void {
  const id = newId();
  const base = { id, loading: true, autoClose: false, withCloseButton: false } as const;
  const first = setTimeout(() => notifications.show({ ...base, message: t('app:document.saving') }), showAfterMs);
  const second = setTimeout(() => {
    const cancel = (
      <Button size="compact-sm" variant="default" onClick={() => stop.abort()}>
        {t('app:document.cancel')}
      </Button>
    );
    notifications.update({ ...base, title: t('app:document.savingLong'), message: cancel });
  }, offerCancelAfterMs);
  return () => {
    clearTimeout(first);
    clearTimeout(second);
    notifications.hide(id);
  };
}

function tellWhere(t: Words, name: string, where: string | undefined): void {
  const { openFolder } = desktopServices;
  notifications.show({
    color: 'pine',
    title: t('app:document.saved'),
    message: (
      <>
        <div>{where ? t('app:document.savedAt', { path: where }) : t('app:document.downloaded', { name })}</div>
        {openFolder && (
          <Button mt={6} size="compact-sm" variant="default" onClick={() => void openFolder('lastSaved')}>
            {t('app:document.openFolder')}
          </Button>
        )}
      </>
    ),
    autoClose: 10_000,
  });
}

/** Builds a document, lets the person keep it, and says where it went or why there is none. */
export function useSaveDocument(): { save: (build: Build) => void; isSaving: boolean } {
  const t = useWords();
  const saving = useMutation({
    meta: { changesNothing: true },
    mutationFn: async (build: Build) => {
      const stop = new AbortController();
      const hide = announce(t, stop);
      try {
        const file = await build(stop.signal);
        hide();
        const { saved, where } = await desktopServices.save(file.name, file);
        if (saved) tellWhere(t, file.name, where);
      } catch (error) {
        if (!stop.signal.aborted) throw error;
      } finally {
        hide();
      }
    },
    onError: (error) => {
      const { reason } = describeFault(error);
      notifications.show({
        color: 'brick',
        title: t('app:document.failed'),
        message: joinSentences(
          t(`errors:reason.${reason}`, { seconds: 0 }),
          t(`errors:next.${reason}`, { seconds: 0 }),
        ),
        autoClose: false,
      });
    },
  });
  return { save: saving.mutate, isSaving: saving.isPending };
}

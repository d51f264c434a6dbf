let isDown = false;

window.addEventListener(
  'pointerdown',
  () => {
    isDown = true;
  },
  { capture: true },
);
for (const end of ['pointerup', 'pointercancel'] as const) {
  window.addEventListener(
    end,
    () => {
      isDown = false;
    },
    { capture: true },
  );
}

/**
 * Runs `act` now, or once the press under way has become a click. A field that is left by pressing something else must not
 * push that away with its error before the finger is up: the click would miss.
 */
export function afterPointer(act: () => void): void {
  // In a task of its own: the click itself comes right after `pointerup`.
  if (isDown) window.addEventListener('pointerup', () => setTimeout(act), { once: true });
  else act();
}

import type { DesktopServices } from './desktop-services.ts';
import { showNotice } from './shown-notice.ts';

/** Long enough for any browser to have read the file behind the link. */
const keepLinkMs = 60_000;

/** The browser shell's services: a download, the browser's own print dialog, and notices in the page. */
export function createBrowserServices(): DesktopServices {
  return {
    async save(name, bytes) {
      const address = URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([bytes]));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), keepLinkMs);
      return { saved: true };
    },
    async print() {
      window.print();
    },
    // In the page itself: asking a browser for the permission would only disturb.
    async notify(notice) {
      showNotice(notice);
    },
  };
}

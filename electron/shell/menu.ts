import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words, WordsUnder } from '../words/words.ts';

/** The roles that have a label. */
type Role = NonNullable<MenuItemConstructorOptions['role']> & WordsUnder<'shell:menu.'>;

/**
 * The window's menu. Every item is an Electron role with a label of ours, because Electron's own labels are English on
 * some systems.
 */
export function createMenu(words: Words, options: { mac: boolean; devTools: boolean; window: BrowserWindow }): Menu {
  const item = (role: Role): MenuItemConstructorOptions => ({ role, label: words(`shell:menu.${role}`) });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const print: MenuItemConstructorOptions = {
    label: words('shell:menu.print'),
    accelerator: 'CmdOrCtrl+P',
    click: () => options.window.webContents.print({ printBackground: true }),
  };
  const menus: MenuItemConstructorOptions[] = [
    { label: words('shell:menu.file'), submenu: [print, line, item(options.mac ? 'close' : 'quit')] },
    {
      label: words('shell:menu.edit'),
      submenu: [item('undo'), item('redo'), line, item('cut'), item('copy'), item('paste'), item('selectAll')],
    },
    {
      label: words('shell:menu.view'),
      submenu: [
        item('reload'),
        line,
        item('resetZoom'),
        item('zoomIn'),
        item('zoomOut'),
        line,
        item('togglefullscreen'),
        ...(options.devTools ? [item('toggleDevTools')] : []),
      ],
    },
    { label: words('shell:menu.window'), submenu: [item('minimize'), item('zoom')] },
  ];
  if (options.mac) {
    menus.unshift({
      label: words('shell:productName'),
      submenu: [item('about'), line, item('hide'), item('hideOthers'), item('unhide'), line, item('quit')],
    });
  }
  return Menu.buildFromTemplate(menus);
}

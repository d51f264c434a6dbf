/** Names of the messages between the preload and the main process; nothing else passes between them. */
export const channels = {
  /** Page → main: asks for a port to the office. */
  connectOffice: 'office:connect',
  /** Main → page: carries the port. */
  officePort: 'office:port',
  /** Main → page: the office ended and a new one runs. */
  officeRestarted: 'office:restarted',
  save: 'desktop:save',
  print: 'desktop:print',
  notify: 'desktop:notify',
  /** Main → page: the latest notice was clicked. */
  noticeOpened: 'desktop:notice-opened',
  openFolder: 'desktop:open-folder',
} as const;

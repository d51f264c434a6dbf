/** Id of the landmark in which dialogs, lists of pickers and notices stand. */
export const overlaysId = 'overlays';

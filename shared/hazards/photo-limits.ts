/** Largest picture file that is taken, in bytes (20 MB). */
export const maxPhotoBytes = 20 * 1024 * 1024;

/** Longest side that is kept, in pixels; larger pictures are scaled down. */
export const maxPhotoSide = 2560;

/** The game's one entry for the studio: a conversation on the real stage, from anywhere, saved nowhere. */

export { openPreview, type Preview } from './previewing/preview.ts';

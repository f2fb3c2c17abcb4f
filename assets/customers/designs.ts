import type { Look } from '../../src/ui/looks.ts';
import type { Garment } from './garments.ts';
import type { Hex } from '../../src/game/stage/colour.ts';

/** How one customer is put together; names of heads, beards and glasses are those of Open Peeps. */
export interface Design {
  readonly head: string;
  readonly beard?: string;
  readonly glasses?: string;
  readonly garments: readonly Garment[];
  readonly skin: Hex;
  /** Of the hair, or of what covers it. Some heads have hair that stays black. */
  readonly hair: Hex;
  readonly cloth: Hex;
  readonly trim: Hex;
}

/** The customers, varied in age, sex, origin and dress. */
export const DESIGNS: Readonly<Record<Look, Design>> = {
  dana: {
    head: 'bangs',
    garments: ['tee'],
    skin: '#edb98a',
    hair: '#724133',
    cloth: '#8fa7df',
    trim: '#ffffff',
  },
  omar: {
    head: 'short4',
    beard: 'chin',
    garments: ['hoodie'],
    skin: '#c17a45',
    hair: '#3a2620',
    cloth: '#7fb98c',
    trim: '#f6efe0',
  },
  ruth: {
    head: 'grayBun',
    glasses: 'glasses3',
    garments: ['cardigan', 'pearls'],
    skin: '#ffdbb4',
    hair: '#e8e1e1',
    cloth: '#b75d92',
    trim: '#f3d9e6',
  },
  amina: {
    head: 'hijab',
    garments: ['blazer'],
    skin: '#d08b5b',
    hair: '#e2a13f',
    cloth: '#7cc3c1',
    trim: '#f6efe0',
  },
  kofi: {
    head: 'afro',
    garments: ['stripes'],
    skin: '#75452c',
    hair: '#2c1b18',
    cloth: '#ffcf77',
    trim: '#e78a4e',
  },
  mei: {
    head: 'bangs2',
    garments: ['blazer'],
    skin: '#f7d3a8',
    hair: '#2c1b18',
    cloth: '#5f7fb0',
    trim: '#fffaf0',
  },
  harpal: {
    head: 'turban',
    beard: 'chin',
    garments: ['shirt', 'tie'],
    skin: '#c98a58',
    hair: '#4f7d87',
    cloth: '#eef1f4',
    trim: '#c9563a',
  },
  walter: {
    head: 'noHair3',
    glasses: 'glasses2',
    garments: ['cardigan', 'collar'],
    skin: '#ffd3ae',
    hair: '#cfc7c2',
    cloth: '#8a9a6b',
    trim: '#eef0e4',
  },
};

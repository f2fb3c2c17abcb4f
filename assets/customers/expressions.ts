import type { Mood } from '../../src/core/vocabulary.ts';
import type { Shape } from '../../src/game/stage/customer/parts.ts';
import type { Feature } from './split.ts';

/** Which Open Peeps expression each feature of a mood is taken from; `talk` are mouths, widest last. */
interface Recipe {
  readonly brows: string;
  readonly eyes: string;
  readonly lids: string;
  readonly nose: string;
  readonly mouth: string;
  readonly talk: readonly string[];
}

const like = (expression: string): Omit<Recipe, 'talk' | 'lids'> => ({
  brows: expression,
  eyes: expression,
  nose: expression,
  mouth: expression,
});

/** The faces of the six moods. Neutral has the calm of `smile` with the straight mouth of `serious`, raised to where the other mouths are. */
export const RECIPES: Readonly<Record<Mood, Recipe>> = {
  furious: { ...like('rage'), lids: 'eyesClosed', talk: ['hectic', 'concernedFear', 'rage'] },
  annoyed: { ...like('veryAngry'), lids: 'eyesClosed', talk: ['small', 'concernedFear', 'concerned'] },
  worried: { ...like('concerned'), lids: 'eyesClosed', talk: ['solemn', 'small', 'concernedFear'] },
  neutral: {
    ...like('smile'),
    mouth: 'straight',
    lids: 'eyesClosed',
    talk: ['small', 'concernedFear', 'explaining'],
  },
  pleased: { ...like('smile'), lids: 'eyesClosed', talk: ['small', 'smileLOL', 'explaining'] },
  delighted: { ...like('smileBig'), lids: 'smileBig', talk: ['smile', 'smileLOL', 'explaining'] },
};

const ink = (d: string): Shape => ({ d, fill: 'ink' });
const white = (d: string): Shape => ({ d, fill: '#ffffff' });

/**
 * Features redrawn along the lines of the originals, where these are grown together: the angry
 * faces have brows that run into the eyes, and could neither blink nor frown apart. And two mouths
 * of which Open Peeps has none in that place: a straight one, and a small open one.
 */
export const REDRAWN: Readonly<Record<string, Partial<Record<Feature, readonly Shape[]>>>> = {
  rage: {
    brows: [
      ink(
        'M22 58.5C36.8 34.1 81.4 49.3 103.8 54.400C120.9 50.6 122.6 79.1 104.8 76.200C91 73 72 63.5 52.2 60.800A52 52 0 0 0 23.5 60.300C22.5 60.3 22 59.3 22 58.500Z',
      ),
      ink(
        'M220.5 32C221 32 221.2 32.7 220.9 33C211.6 42.2 199.9 49 189.5 56.800C182 62.5 176 71 168 74.500C164 77.5 160 78.4 156.4 78.400C147.3 78.4 138 66.4 144.8 59.600C150.8 53.4 157.8 57.1 160.4 55.600L163.4 54.100C181.4 44.5 200.2 35.3 220.4 32.100Z',
      ),
    ],
    eyes: [
      white('M71 121c18.2 0 33-13 33-29S89.2 63 71 63 38 76 38 92s14.8 29 33 29Z'),
      white('M190.5 114c16.3 0 29.5-11.2 29.5-25s-13.2-25-29.5-25S161 75.2 161 89s13.2 25 29.5 25Z'),
      ink(
        'M104.8 76.200A32 32 0 0 1 97.6 119.400C63.4 148 .6 101.4 44 68C58 55 94 56 104.8 76.200ZM95.7 83.400C84.1 65 38.4 64.7 39.7 93 41.5 130.2 115.3 121.8 95.7 83.400ZM75 85C86.2 81 86 97.6 77.7 101 68.2 104.7 65 84.8 75 85Z',
      ),
      ink(
        'M189.5 56.800A45 45 0 0 1 226.9 86.800C231.5 112.2 194.9 123.8 175.4 116.2 159.4 110.6 147.7 95 156.4 78.400C162 64 174 57 189.5 56.800ZM190 67.700C181.4 65.9 173.9 75.7 169 73.2 141.8 104.2 197.2 122.2 215.4 98.4 225.4 85.6 202.2 68 190 67.700ZM176 86.700C175.5 76.5 191 71.8 195 82 200.4 95.7 177 102.6 176 86.700Z',
      ),
    ],
  },
  veryAngry: {
    brows: [
      ink(
        'M19.9 56.700C21.7 55.2 24.2 55.8 26.3 56.200L36.9 58.4 45.2 60.400C62.1 64.2 78.9 68.1 96.2 69.800Q102.7 70.4 105.5 73.6 108.1 76.5 107.6 81A10 10 0 0 1 95.4 89.200L79.4 84.6 64 79.7 56.3 76.800A202 202 0 0 1 28.9 63.800L22.2 58.8 21.6 60.100Q20.2 61.2 19.2 59.700A2.5 2.5 0 0 1 19.9 56.700Z',
      ),
      ink(
        'M195.4 46.400Q193.3 49 191 51.4 186.2 56.4 181 61L175 66.3 161 79.600Q157.3 81.7 154.3 80.8 150.9 79.8 148.6 77A9 9 0 0 1 146.6 71.300Q146.7 68.5 149.1 65.9 151.5 63 155 61.800A8 8 0 0 1 159.7 61.800C161.7 61.3 162.9 60.7 164.1 60.100L176.8 54.4 185.8 50.500Z',
      ),
    ],
    eyes: [
      ink(
        'M63 77L80 82 80.7 87.600C81.7 90.1 82.7 92.8 82.8 95.600Q82.9 99.5 80.9 102.600A14 14 0 0 1 75.2 107.9 10 10 0 0 1 68.7 108.900Q65.7 108.2 63.1 105.300C60.8 102.6 59.1 98.8 60.1 95.2 62 91 62.7 88.3 62.6 85.700Z',
      ),
      ink(
        'M161.8 76L174 65.5 176.1 67.600C178.1 70.8 179.1 74.2 180.1 77.600Q181.3 81.2 182.7 84.600C185 89.6 184.5 91.5 184 93.600A11 11 0 0 1 176.7 101Q172.2 101.9 168.5 99.8 165 97.8 163.6 93.600A44 44 0 0 1 161.8 79Z',
      ),
    ],
  },
  straight: {
    mouth: [
      ink(
        'M123.9 208L125.9 207.5C133.6 205.5 141.6 202.1 148.9 206.7 151.5 208.3 151.9 211.7 149.8 214 143.8 220.4 135.2 219.2 127.2 219.2H126.8Q114.8 219.5 102.8 217.8C101.8 217.6 101.5 215.9 102.5 215.5Q113 211 124 208Z',
      ),
    ],
  },
  small: {
    mouth: [
      ink(
        'M139 184C150 182 158 188 158 198C158 208 150 215 139 214C129 213 122 207 122 198C122 190 129 185 139 184Z',
      ),
    ],
  },
};

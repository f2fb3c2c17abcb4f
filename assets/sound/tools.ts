import { spawnSync } from 'node:child_process';
import { peakOf, RATE, type Pcm } from './pcm.ts';

/** The programs that make the sounds; they are not part of the project. */
const TOOLS = {
  sox: { version: '--version', says: 'SoX, for filters and reverberation' },
  'espeak-ng': { version: '--version', says: 'eSpeak NG, for voices' },
  ffmpeg: { version: '-version', says: 'FFmpeg with libopus and AAC, for reading and writing files' },
} as const;
type Tool = keyof typeof TOOLS;

/** What has to be installed before sounds can be built, in words; null when all of it is there. */
export function missingTools(): string | null {
  const missing = Object.entries(TOOLS).filter(([name, { version }]) => {
    const { error, status } = spawnSync(name, [version]);
    return error !== undefined || status !== 0;
  });
  if (missing.length === 0) return null;
  return [
    'Building the sounds needs programs that are not on this machine:',
    ...missing.map(([name, { says }]) => `  ${name}: ${says}`),
    'On Debian or Ubuntu: apt-get install sox espeak-ng ffmpeg',
    'Playing needs none of them: the built sounds are in public/sound.',
  ].join('\n');
}

const RAW = ['-t', 'f32', '-r', String(RATE), '-c', '1'];

/** How far below full a sound goes into SoX, so that no filter or echo clips it. */
const HEADROOM = 0.2;

/**
 * A sound through a chain of SoX effects, of which none may hang on how loud it comes in.
 * @throws when SoX reports an error or has clipped
 */
export function sox(pcm: Pcm, ...effects: readonly (string | number)[]): Pcm {
  const factor = HEADROOM / Math.max(peakOf(pcm), 1e-6);
  const quiet = pcm.map((value) => value * factor);
  const done = pcmOf(
    run('sox', ['-V2', '-R', ...RAW, '-', ...RAW, '-', ...effects.map(String)], bytesOf(quiet)),
  );
  return done.map((value) => value / factor);
}

/** The same for a loop: what rings on beyond its end comes in at its start, so that it has no seam. */
export function soxRound(loop: Pcm, ...effects: readonly (string | number)[]): Pcm {
  const twice = new Float32Array(loop.length * 2);
  twice.set(loop, 0);
  twice.set(loop, loop.length);
  const done = sox(twice, ...effects);
  return done.slice(loop.length, loop.length * 2);
}

export interface Speaker {
  /** As eSpeak names it, with the variant: `en+f5`. */
  readonly voice: string;
  /** 0 to 99. */
  readonly pitch: number;
  /** Words a minute. */
  readonly speed: number;
}

/** Speaks; text in `[[…]]` is read as eSpeak's phonemes. */
export function speak(text: string, { voice, pitch, speed }: Speaker): Pcm {
  const wave = run('espeak-ng', ['-v', voice, '-p', String(pitch), '-s', String(speed), '--stdout', text]);
  // eSpeak writes 16 bits at 22,050 Hz after a header of 44 bytes, whose length it does not know;
  // it is turned down a little, since it peaks so high that another rate would clip.
  const from = ['-v', '0.8', '-t', 's16', '-r', '22050', '-c', '1', '-'];
  return pcmOf(run('sox', ['-V2', '-R', ...from, ...RAW, '-'], wave.subarray(44)));
}

/** Reads a sound file. */
export function decode(file: string): Pcm {
  return pcmOf(
    run('ffmpeg', ['-v', 'error', '-i', file, '-f', 'f32le', '-ar', String(RATE), '-ac', '1', '-']),
  );
}

/** What the browsers are offered, best first. */
export const FORMATS = ['webm', 'm4a'] as const;
export type Format = (typeof FORMATS)[number];

const CODECS: Record<Format, readonly string[]> = {
  webm: ['-c:a', 'libopus', '-vbr', 'on', '-application', 'audio', '-frame_duration', '20'],
  m4a: ['-c:a', 'aac', '-movflags', '+faststart'],
};

export interface Encoding {
  /** Kilobits a second, as the encoder is asked for; with Opus what comes out varies. */
  readonly kbits: number;
  /** Samples a second. */
  readonly rate: number;
}

/** Writes a sound file, the same bytes each time. */
export function encode(pcm: Pcm, file: string, format: Format, { kbits, rate }: Encoding): void {
  const source = ['-f', 'f32le', '-ar', String(RATE), '-ac', '1', '-i', '-'];
  const size = [...CODECS[format], '-ar', String(rate), '-b:a', `${kbits}k`];
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  run('ffmpeg', ['-v', 'error', '-y', ...source, ...size, ...plain, file], bytesOf(pcm));
}

function run(tool: Tool, args: readonly string[], input?: Uint8Array): Buffer {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { input, maxBuffer: 2 ** 29 });
  if (error !== undefined) throw error;
  const said = stderr.toString();
  if (status !== 0 || /clipped/.test(said)) throw new Error(`${tool} ${args.join(' ')}\n${said}`);
  return stdout;
}

const bytesOf = (pcm: Pcm): Uint8Array => new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength);

/** A copy, since a buffer of Node may start anywhere and floats may not. */
const pcmOf = (bytes: Buffer): Pcm => new Float32Array(Uint8Array.from(bytes).buffer);

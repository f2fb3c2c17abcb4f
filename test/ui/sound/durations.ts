/** Reads how long sound files are from their headers, without decoding them. */

/** The length of an MPEG-4 file in milliseconds, from its `mvhd` box. */
export function lengthOfM4a(file: Buffer): number {
  const at = file.indexOf('mvhd');
  if (at < 0 || file[at + 4] !== 0) throw new Error('no movie header of version 0');
  return (file.readUInt32BE(at + 20) * 1000) / file.readUInt32BE(at + 16);
}

const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TIMESTAMP_SCALE = 0x2ad7b1;
const DURATION = 0x4489;

/** The length of a WebM file in milliseconds, from what its segment says about itself. */
export function lengthOfWebm(file: Buffer): number {
  const info = childOf(childOf(file, SEGMENT), INFO);
  const nanoseconds = numberOf(childOf(info, TIMESTAMP_SCALE));
  const duration = childOf(info, DURATION);
  const ticks = duration.length === 8 ? duration.readDoubleBE() : duration.readFloatBE();
  return (ticks * nanoseconds) / 1e6;
}

const numberOf = (bytes: Buffer): number => bytes.readUIntBE(0, bytes.length);

/** What is in the first element of that kind among these. */
function childOf(bytes: Buffer, wanted: number): Buffer {
  for (let at = 0; at < bytes.length;) {
    const idLength = widthAt(bytes, at);
    const sizeAt = at + idLength;
    const sizeLength = widthAt(bytes, sizeAt);
    // The marker of the width is part of an id, but not of a size.
    const size = Number(
      BigInt(`0x${bytes.toString('hex', sizeAt, sizeAt + sizeLength)}`) &
        ((1n << BigInt(7 * sizeLength)) - 1n),
    );
    const start = sizeAt + sizeLength;
    if (bytes.readUIntBE(at, idLength) === wanted) return bytes.subarray(start, start + size);
    at = start + size;
  }
  throw new Error(`no element ${wanted.toString(16)}`);
}

/** The bytes of an EBML number, from the zeros that it starts with. */
const widthAt = (bytes: Buffer, at: number): number => Math.clz32(bytes[at] ?? 0) - 23;

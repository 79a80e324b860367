const SMALLEST = 256;

/** Pads to the next power of two (at least 256 bytes), so that a length tells little. First four bytes: real length. */
export function pad(plain: Buffer): Buffer {
  const needed = plain.length + 4;
  let size = SMALLEST;
  while (size < needed) size *= 2;
  const padded = Buffer.alloc(size);
  padded.writeUInt32BE(plain.length, 0);
  plain.copy(padded, 4);
  return padded;
}

export function unpad(padded: Buffer): Buffer {
  return padded.subarray(4, 4 + padded.readUInt32BE(0));
}

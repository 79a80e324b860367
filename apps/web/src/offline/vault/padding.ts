const SMALLEST = 4096;

/** Four bytes of length, the text, zeros up to the next power of two: how much was written shows little. */
export function padded(document: unknown): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(document));
  let size = SMALLEST;
  while (size < text.length + 4) size *= 2;
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, 4);
  return bytes;
}

export function unpadded(bytes: ArrayBuffer): unknown {
  const length = new DataView(bytes).getUint32(0);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length)));
}

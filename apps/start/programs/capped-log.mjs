import { appendFileSync, renameSync, rmSync, statSync } from 'node:fs';

const limit = 5_000_000;
const kept = 2;

/**
 * A log that cannot fill the disk: at five megabytes it becomes `.1`, and what was `.2` is dropped.
 *
 * @param {string} file
 */
export function cappedLog(file) {
  let size = sizeOf(file);
  return {
    file,
    /** @param {string | Buffer} chunk */
    write(chunk) {
      try {
        if (size > limit) {
          rotate(file);
          size = 0;
        }
        appendFileSync(file, chunk, { mode: 0o600 });
        size += chunk.length;
      } catch {
        // A full disk must not end the programs; they say so themselves where it hurts.
      }
    },
  };
}

/** @param {string} file */
function rotate(file) {
  rmSync(`${file}.${kept}`, { force: true });
  for (let number = kept - 1; number >= 0; number -= 1) {
    const from = number === 0 ? file : `${file}.${number}`;
    if (sizeOf(from) > 0) renameSync(from, `${file}.${number + 1}`);
  }
}

/** @param {string} file */
function sizeOf(file) {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

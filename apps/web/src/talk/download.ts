import { Problem } from './problem';

export interface Downloaded {
  readonly name: string;
  readonly content: Blob;
}

interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Bytes that have come so far. */
  readonly onProgress: (bytes: number) => void;
}

/**
 * Fetches a file piece by piece, so that one sees it come and can stop it.
 * @throws Problem; an AbortError when it was stopped
 */
export async function download(
  address: string,
  { signal, onProgress }: DownloadOptions,
): Promise<Downloaded> {
  let response: Response;
  try {
    response = await fetch(address, { signal, credentials: 'same-origin' });
  } catch (fault) {
    if (signal.aborted) throw fault;
    throw Problem.network();
  }
  if (!response.ok) throw Problem.of(response, await response.json().catch(() => undefined));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  try {
    for (let bytes = 0; ;) {
      const piece = await reader?.read();
      if (piece === undefined || piece.done) break;
      pieces.push(piece.value);
      onProgress((bytes += piece.value.length));
    }
  } catch (fault) {
    if (signal.aborted) throw fault;
    throw Problem.network();
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return { name: nameIn(response), content: new Blob(pieces, { type }) };
}

/** As the api calls the file. */
const nameIn = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'panoh';

/** Hands a file to the browser, which asks or knows where to put it. */
export function save({ name, content }: Downloaded): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser reads it after the click.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

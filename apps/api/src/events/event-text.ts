import type { Told } from '@panoh/notifications';

/** Where a screen stands in what it was told: asked from here on it misses nothing, though it may hear twice. */
export interface Mark {
  readonly horizon: bigint;
  /** Seconds since 1970, by the database. */
  readonly toldAt: number;
}

/** A screen that was away for longer looks at everything again; the tidings of that time may be forgotten. */
export const LONGEST_AWAY_S = 50 * 60;

const MARK = /^(\d{1,19})-(\d{1,12})$/;

export const markText = ({ horizon, toldAt }: Mark): string => `${horizon}-${Math.floor(toldAt)}`;

/** @returns nothing for what is no mark of ours */
export function parseMark(text: string | undefined): Mark | undefined {
  const [, horizon, toldAt] = MARK.exec(text ?? '') ?? [];
  return horizon === undefined || toldAt === undefined
    ? undefined
    : { horizon: BigInt(horizon), toldAt: Number(toldAt) };
}

/** Another database, a restored one, or too long ago: what was said since then cannot be told one by one. */
export const isTooOld = (mark: Mark, now: Mark): boolean =>
  mark.horizon > now.horizon || now.toldAt - mark.toldAt > LONGEST_AWAY_S;

/** How the stream begins: a browser that loses it comes back after this long. */
export const OPENING = 'retry: 3000\n\n';

/** How it ends when the program does: by then another one answers, and not all come back at the same moment as all else. */
export const CLOSING = 'retry: 10000\n\n';

/** Keeps what lies between us from thinking that nobody speaks, and moves the mark on. */
export const heartbeatText = (mark: Mark): string => `: still here\nid: ${markText(mark)}\n\n`;

/** Ids and kinds; what has changed is asked for, and answered as far as the reader may know. */
export const tidingText = ({ kind, subjectKind, subjectId }: Told): string =>
  eventText(kind, { subjectKind, subjectId });

export const eventText = (name: string, data: Readonly<Record<string, string>>): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Ends a batch: only when all of it went out may the mark stand at its end. */
export const markLine = (mark: Mark): string => `id: ${markText(mark)}\n\n`;

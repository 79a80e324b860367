import type { CrossCounts, CrossQuestion } from '../domain/cube/count-cross';
import type { CubeCounts } from '../domain/cube/count-grid';
import type { HeldCounts, HeldQuestion } from '../domain/cube/count-held';
import type { GridQuestion } from '../domain/cube/question';

/** What the counting thread is told and asked, and what it answers. */
export interface CountingOrders {
  /** A copy of facts begins; of all of them: what is known until then is forgotten. */
  readonly begin: { readonly asked: { readonly all: boolean }; readonly answer: null };
  readonly take: { readonly asked: Uint8Array; readonly answer: null };
  readonly end: { readonly asked: null; readonly answer: null };
  readonly grid: { readonly asked: GridQuestion; readonly answer: CubeCounts };
  readonly cross: { readonly asked: CrossQuestion; readonly answer: CrossCounts };
  readonly held: { readonly asked: HeldQuestion; readonly answer: HeldCounts };
  readonly size: { readonly asked: null; readonly answer: HeldSize };
}

export interface HeldSize {
  readonly versions: number;
  readonly bytes: number;
}

export type OrderName = keyof CountingOrders;
export interface Order<Name extends OrderName = OrderName> {
  readonly id: number;
  readonly name: Name;
  readonly asked: CountingOrders[Name]['asked'];
}

/** Errors do not cross from thread to thread whole: what a refusal is made of does. */
export interface Fault {
  readonly message: string;
  readonly refusal: { readonly kind: string; readonly code: string; readonly details: object } | null;
}
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly fault: Fault };

/** What the thread is started with. */
export interface CountingWish {
  /** Keys the records; see `record-key.ts`. */
  readonly secret: Uint8Array;
  readonly mostVersions: number;
}

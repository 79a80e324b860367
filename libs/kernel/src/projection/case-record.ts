import type { Category } from '../categories';
import type { FormDocument } from '../catalogue/document';
import type { FormId } from '../catalogue/forms';
import type { Temporal } from '../time/temporal';

/** One sealed part, opened: what one organisation wrote in one category of one form. */
export interface Section {
  readonly recordId: string;
  readonly formId: FormId;
  readonly category: Category;
  /** The organisation that wrote it. */
  readonly writtenBy: string;
  /** Until when it stays open to its writer: handover or retention; null while neither has come. */
  readonly ownUntil: Temporal.Instant | null;
  readonly document: FormDocument;
}

export interface CaseRecord {
  readonly caseId: string;
  readonly sections: readonly Section[];
  /** Organisations that have the person in their care at this moment. */
  readonly inCareOf: readonly string[];
}

/** The only thing that opens anything: case × recipient × categories × purpose × until, with its ground. */
export interface Grant {
  readonly caseId: string;
  readonly organisationId: string;
  readonly categories: readonly Category[];
  readonly purpose: string;
  readonly openedAt: Temporal.Instant;
  /** Half-open: at this instant the grant no longer opens. */
  readonly until: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
  /** Code of the list `grant-ground`. */
  readonly ground: string;
}

export interface Viewer {
  readonly organisationId: string;
  /** The member holds an assignment to this case: without one no person is read. */
  readonly assigned: boolean;
  readonly at: Temporal.Instant;
}

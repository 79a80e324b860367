import { CATEGORIES, type Category } from '../categories';
import { visiblePart } from '../catalogue/visible-part';
import type { CaseRecord, Grant, Section, Viewer } from './case-record';
import { everOpened, isOver, openGrants } from './open-grants';

export type { CaseRecord, Grant, Section, Viewer } from './case-record';
export { isOpen } from './open-grants';

/** Where a section is seen from; the first that applies. */
export type SeenBecause = 'own-work' | 'grant' | 'safety';

export interface ProjectedSection extends Omit<Section, 'ownUntil'> {
  readonly because: SeenBecause;
}

export interface Projection {
  readonly caseId: string;
  readonly sections: readonly ProjectedSection[];
  /** Categories open to this viewer. */
  readonly open: readonly Category[];
  /** All others, by name only: the same list whether or not anything is written in them. */
  readonly withheld: readonly Category[];
}

/**
 * What a viewer may see of a case: the one way out of the house, used by every screen, list, count,
 * search, export, mail and envelope. Undefined for a stranger, who must not learn that the case exists.
 *
 * - a grant of the viewer's organisation, open at this instant, opens its categories;
 * - what an organisation wrote stays open to it until handover or retention;
 * - while the person is in its care, the safety extract of what it once received stays;
 * - without an assignment only triage is read;
 * - a field that never crosses organisations is seen by the organisation that wrote it and nobody else.
 */
export function project(
  record: CaseRecord,
  grants: readonly Grant[],
  viewer: Viewer,
): Projection | undefined {
  const granted = openGrants(grants, record.caseId, viewer);
  const own = record.sections.filter((section) => isOwn(section, viewer));
  const kept = record.inCareOf.includes(viewer.organisationId)
    ? everOpened(grants, record.caseId, viewer)
    : new Set<Category>();
  if (granted.length === 0 && own.length === 0 && kept.size === 0) return undefined;

  const open = new Set(granted.flatMap(({ categories }) => categories).filter((one) => isRead(one, viewer)));
  const sections = record.sections.flatMap((section) => {
    const because = reasonFor(section, viewer, open, kept);
    return because ? sectionSeen(section, because, viewer) : [];
  });
  return {
    caseId: record.caseId,
    sections,
    open: CATEGORIES.filter((category) => open.has(category)),
    withheld: CATEGORIES.filter((category) => !open.has(category)),
  };
}

function reasonFor(
  section: Section,
  viewer: Viewer,
  open: ReadonlySet<Category>,
  kept: ReadonlySet<Category>,
): SeenBecause | undefined {
  if (!isRead(section.category, viewer)) return undefined;
  if (isOwn(section, viewer)) return 'own-work';
  if (open.has(section.category)) return 'grant';
  return kept.has(section.category) ? 'safety' : undefined;
}

function sectionSeen(section: Section, because: SeenBecause, viewer: Viewer): readonly ProjectedSection[] {
  const { recordId, formId, category, writtenBy } = section;
  const document = visiblePart(formId, category, section.document, {
    ofOwnWork: writtenBy === viewer.organisationId,
    safetyOnly: because === 'safety',
  });
  const isEmpty = Object.keys(document).length === 0;
  return isEmpty ? [] : [{ recordId, formId, category, writtenBy, document, because }];
}

const isOwn = ({ writtenBy, ownUntil }: Section, { organisationId, at }: Viewer): boolean =>
  writtenBy === organisationId && !isOver(ownUntil, at);

/** Triage answers a referral; everything else is about a person and needs an assignment. */
const isRead = (category: Category, { assigned }: Viewer): boolean => category === 'triage' || assigned;

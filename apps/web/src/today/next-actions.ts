import {
  AlarmClock,
  BedDouble,
  Building2,
  CalendarRange,
  ChartColumn,
  FilePlus2,
  FolderOpen,
  Inbox,
  type LucideIcon,
  Route,
  Scale,
  SearchCheck,
  Users,
} from 'lucide-react';
import type { components } from '../client/schema';
import type { WordKey } from '../language/words';

type Role = components['schemas']['Role'];
type Work = components['schemas']['TodaysWork'];

/** A large button: what people of this role come for. */
export interface NextAction {
  readonly to: string;
  readonly label: WordKey;
  readonly help: WordKey;
  readonly icon: LucideIcon;
}

const SIGNAL: NextAction = {
  ...{ to: '/signal', label: 'today:act.signal', help: 'today:act.signalHelp' },
  icon: FilePlus2,
};
const INBOX: NextAction = {
  ...{ to: '/inbox', label: 'today:act.inbox', help: 'today:act.inboxHelp' },
  icon: Inbox,
};
const CASES: NextAction = {
  ...{ to: '/cases', label: 'today:act.cases', help: 'today:act.casesHelp' },
  icon: FolderOpen,
};
const BEDS: NextAction = {
  ...{ to: '/beds', label: 'today:act.beds', help: 'today:act.bedsHelp' },
  icon: BedDouble,
};
const SET_UP_BEDS: NextAction = { ...BEDS, label: 'today:act.setUpBeds', help: 'today:act.setUpBedsHelp' };
const BOARD: NextAction = {
  ...{ to: '/clocks', label: 'today:act.board', help: 'today:act.boardHelp' },
  icon: AlarmClock,
};
const NEEDS: NextAction = {
  ...{ to: '/waiting-needs', label: 'today:act.needs', help: 'today:act.needsHelp' },
  icon: Route,
};
const LAW: NextAction = {
  ...{ to: '/mechanisms', label: 'today:act.law', help: 'today:act.lawHelp' },
  icon: Scale,
};
const NUMBERS: NextAction = {
  ...{ to: '/numbers', label: 'today:act.numbers', help: 'today:act.numbersHelp' },
  icon: ChartColumn,
};
const YEAR: NextAction = {
  ...{ to: '/numbers/year', label: 'today:act.year', help: 'today:act.yearHelp' },
  icon: CalendarRange,
};
const MEMBERS: NextAction = {
  ...{ to: '/administration', label: 'today:act.members', help: 'today:act.membersHelp' },
  icon: Users,
};
const DIRECTORY: NextAction = {
  ...{ to: '/directory', label: 'today:act.directory', help: 'today:act.directoryHelp' },
  icon: Building2,
};
const AUDIT: NextAction = {
  ...{ to: '/audit', label: 'today:act.audit', help: 'today:act.auditHelp' },
  icon: SearchCheck,
};

/** The first is what one comes for most; a shelter that has entered no bed begins with its beds. */
export function nextActionsOf(role: Role, work: Work | null): readonly NextAction[] {
  switch (role) {
    case 'consular-officer':
    case 'identifier':
    case 'focal-point':
      return [SIGNAL, INBOX, CASES];
    case 'shelter-staff':
      return work?.entered.beds === 0 ? [SET_UP_BEDS, INBOX, CASES] : [INBOX, BEDS, CASES];
    case 'case-manager':
      return [CASES, INBOX, SIGNAL];
    case 'territorial-secretary':
    case 'national-coordinator':
      return [BOARD, NEEDS, LAW];
    case 'analyst':
      return [NUMBERS, YEAR, LAW];
    case 'administrator':
      return [MEMBERS, DIRECTORY];
    case 'auditor':
      return [AUDIT, LAW];
  }
}

/** What each of us does here, in five steps: the own one stands first and open. */
export const TOPICS = [
  {
    id: 'officer',
    permissions: ['referral.send'],
    notFor: ['bed.register'],
    title: 'help:officer.title',
    steps: ['help:officer.1', 'help:officer.2', 'help:officer.3', 'help:officer.4', 'help:officer.5'],
  },
  {
    id: 'shelter',
    permissions: ['bed.register'],
    notFor: [],
    title: 'help:shelter.title',
    steps: ['help:shelter.1', 'help:shelter.2', 'help:shelter.3', 'help:shelter.4', 'help:shelter.5'],
  },
  {
    id: 'coordinator',
    permissions: ['referral.approve-cost'],
    notFor: [],
    title: 'help:coordinator.title',
    steps: ['help:coordinator.1', 'help:coordinator.2', 'help:coordinator.3', 'help:coordinator.4'],
  },
  {
    id: 'analyst',
    permissions: ['statistics.read'],
    notFor: ['referral.approve-cost'],
    title: 'help:analyst.title',
    steps: ['help:analyst.1', 'help:analyst.2', 'help:analyst.3', 'help:analyst.4'],
  },
  {
    id: 'administrator',
    permissions: ['membership.invite'],
    notFor: [],
    title: 'help:administrator.title',
    steps: ['help:administrator.1', 'help:administrator.2', 'help:administrator.3', 'help:administrator.4'],
  },
] as const;

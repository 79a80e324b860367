import { nationalReport, pageOfRelease, tooFewPeople } from './releases.mjs';

/** The first thing that an address of the api lists, as part of a page's address. */
const first = (list, page) => async (request) => {
  const answer = await request.get(list);
  const { items = [] } = await answer.json();
  if (items.length === 0) throw new Error(`${list} is empty`);
  return page(items[0]);
};
const shown = (name, find) => Object.assign(find, { toString: () => name });

/**
 * Every page, seen by somebody of the demo whose page it is. Only what needs a device that was set up is not here: a
 * draft without a network, and a registration to repair. Their stories look at them.
 *
 * @type {readonly { who: string, address: string | ((request: object) => Promise<string>) }[]}
 */
export const pages = [
  ...['/sign-in', '/invitation#none', '/nothing-is-here'].map((address) => ({ who: 'nobody', address })),
  ...[
    ...[
      '/today',
      '/inbox',
      '/cases',
      '/signal',
      '/directory',
      '/mechanisms',
      '/notices',
      '/account',
      '/help',
    ],
    ...['/offline', '/devices', '/repair', '/waiting-needs', '/people'],
    shown(
      '/cases/…',
      first('/api/v1/cases', ({ id }) => `/cases/${id}`),
    ),
    shown(
      '/cases/…/consents',
      first('/api/v1/cases', ({ id }) => `/cases/${id}/consents`),
    ),
    shown(
      '/cases/…/identification',
      first('/api/v1/cases', ({ id }) => `/cases/${id}/identification`),
    ),
    shown(
      '/cases/…/person',
      first('/api/v1/cases', ({ id }) => `/cases/${id}/person`),
    ),
    shown(
      '/cases/…/refer',
      first('/api/v1/cases', ({ id }) => `/cases/${id}/refer`),
    ),
    shown(
      '/cases/…/refer/…',
      first('/api/v1/needs', ({ id, caseId }) => `/cases/${caseId}/refer/${id}`),
    ),
    shown(
      '/mechanisms/…',
      first('/api/v1/mechanisms', ({ id, version }) => `/mechanisms/${id}/${version}`),
    ),
  ].map((address) => ({ who: 'consul.almaty', address })),
  ...[
    ...['/today', '/inbox', '/beds', '/beds/waiting', '/beds/services', '/cases'],
    shown(
      '/referrals/…',
      first('/api/v1/inbox', ({ id }) => `/referrals/${id}`),
    ),
    shown(
      '/directory/…',
      first('/api/v1/organisations', ({ id }) => `/directory/${id}`),
    ),
  ].map((address) => ({ who: 'shelter.almaty', address })),
  ...['/today', '/clocks', '/waiting-needs', '/calendars', '/calendars/kz', '/cases'].map((address) => ({
    who: 'coordinator.kz',
    address,
  })),
  ...[
    ...['/today', '/numbers', '/numbers/year', '/numbers/releases', '/numbers/releases/new'],
    shown('/numbers/releases/…', (request) => pageOfRelease(request, nationalReport)),
    shown('/numbers/releases/… (refused)', (request) => pageOfRelease(request, tooFewPeople)),
  ].map((address) => ({ who: 'analyst.uz', address })),
  { who: 'coordinator.uz', address: '/numbers/records' },
  ...['/today', '/administration', '/administration/organisations', '/administration/deliveries'].map(
    (address) => ({ who: 'admin.uz', address }),
  ),
  { who: 'auditor.uz', address: '/audit' },
];

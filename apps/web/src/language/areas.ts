import type account from '../words/en/account.json';
import type admin from '../words/en/admin.json';
import type audit from '../words/en/audit.json';
import type beds from '../words/en/beds.json';
import type calendars from '../words/en/calendars.json';
import type caseWords from '../words/en/case.json';
import type clocks from '../words/en/clocks.json';
import type consent from '../words/en/consent.json';
import type directory from '../words/en/directory.json';
import type errors from '../words/en/errors.json';
import type form from '../words/en/form.json';
import type help from '../words/en/help.json';
import type identification from '../words/en/identification.json';
import type inbox from '../words/en/inbox.json';
import type mechanisms from '../words/en/mechanisms.json';
import type notices from '../words/en/notices.json';
import type numbers from '../words/en/numbers.json';
import type offline from '../words/en/offline.json';
import type parts from '../words/en/parts.json';
import type person from '../words/en/person.json';
import type print from '../words/en/print.json';
import type records from '../words/en/records.json';
import type refer from '../words/en/refer.json';
import type referral from '../words/en/referral.json';
import type releases from '../words/en/releases.json';
import type shell from '../words/en/shell.json';
import type signIn from '../words/en/sign-in.json';
import type signal from '../words/en/signal.json';
import type time from '../words/en/time.json';
import type today from '../words/en/today.json';
import type year from '../words/en/year.json';

/**
 * The words of each area, typed by English: `t('shell:nav.today')`. An area is a file in words/<language>/ and is
 * fetched when a page of it is shown.
 *
 * A key that is put together while running is listed in full in a `satisfies` object beside the code that uses it,
 * such as `const GROUPS = { breached: 'clocks:group.breached', … } as const`: every key can then be found as text,
 * and a key that nobody uses is told by the tests.
 */
export interface Areas {
  account: typeof account;
  admin: typeof admin;
  audit: typeof audit;
  beds: typeof beds;
  calendars: typeof calendars;
  case: typeof caseWords;
  clocks: typeof clocks;
  consent: typeof consent;
  directory: typeof directory;
  errors: typeof errors;
  form: typeof form;
  help: typeof help;
  identification: typeof identification;
  inbox: typeof inbox;
  mechanisms: typeof mechanisms;
  notices: typeof notices;
  numbers: typeof numbers;
  offline: typeof offline;
  parts: typeof parts;
  person: typeof person;
  print: typeof print;
  records: typeof records;
  refer: typeof refer;
  referral: typeof referral;
  releases: typeof releases;
  shell: typeof shell;
  'sign-in': typeof signIn;
  signal: typeof signal;
  time: typeof time;
  today: typeof today;
  year: typeof year;
}

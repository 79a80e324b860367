import type { Place } from './place';
import { accountPlace } from './account/place';
import { adminPlace } from './admin/place';
import { auditPlace } from './audit/place';
import { bedsPlace } from './beds/place';
import { calendarsPlace } from './calendars/place';
import { casePlace } from './case/place';
import { clocksPlace } from './clocks/place';
import { consentPlace } from './consent/place';
import { directoryPlace } from './directory/place';
import { helpPlace } from './help/place';
import { identificationPlace } from './identification/place';
import { inboxPlace } from './inbox/place';
import { mechanismsPlace } from './mechanisms/place';
import { noticesPlace } from './notices/place';
import { numbersPlace } from './numbers/place';
import { offlinePlace } from './offline/place';
import { personPlace } from './person/place';
import { referPlace } from './refer/place';
import { referralPlace } from './referral/place';
import { releasesPlace } from './releases/place';
import { signInPlace } from './sign-in/place';
import { signalPlace } from './signal/place';
import { todayPlace } from './today/place';
import { yearPlace } from './year/place';

/** Every folder of pages. */
export const places: readonly Place[] = [
  signalPlace,
  consentPlace,
  personPlace,
  identificationPlace,
  offlinePlace,
  signInPlace,
  inboxPlace,
  noticesPlace,
  accountPlace,
  helpPlace,
  bedsPlace,
  casePlace,
  referPlace,
  referralPlace,
  todayPlace,
  clocksPlace,
  mechanismsPlace,
  calendarsPlace,
  directoryPlace,
  numbersPlace,
  yearPlace,
  releasesPlace,
  adminPlace,
  auditPlace,
];

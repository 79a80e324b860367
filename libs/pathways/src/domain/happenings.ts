import type { KnownEvent } from '@panoh/mechanisms';

/** What the mechanism's clocks call an event of the house; undefined where none listens to it. */
export function happeningIn(type: string, data: Readonly<Record<string, unknown>>): KnownEvent | undefined {
  switch (type) {
    case 'record.written':
      return data['complete'] === true ? ASSESSMENTS[String(data['formId'])] : undefined;
    case 'consent.given':
      return data['spokenOnly'] === true ? 'consent.given-orally' : 'consent.written';
    case 'exception.opened':
      return 'disclosure.without-consent';
    default:
      return undefined;
  }
}

const ASSESSMENTS: Readonly<Record<string, KnownEvent>> = { risk: 'risk.assessed', needs: 'needs.assessed' };

import type { KnownEvent } from '@panoh/mechanisms';

/** What the mechanism's clocks call an event of the house; undefined where none listens to it. */
export function happeningIn(type: string, data: Readonly<Record<string, unknown>>): KnownEvent | undefined {
  switch (type) {
    case 'record.written':
      return data['complete'] === true ? ASSESSMENTS[String(data['formId'])] : undefined;
    case 'consent.given':
      return data['spokenOnly'] === true ? 'consent.given-orally' : 'consent.written';
    case 'exception.opened':
    case 'disclosure.without-consent':
      return 'disclosure.without-consent';
    case 'consent.written':
      return 'consent.written';
    case 'status.presumed':
      return tells(data, 'territorial-secretary') ? 'commission.notified' : undefined;
    default:
      return undefined;
  }
}

/** The notice to the commission goes out by code with the step itself. */
function tells(data: Readonly<Record<string, unknown>>, party: string): boolean {
  return Array.isArray(data['tell']) && data['tell'].includes(party);
}

const ASSESSMENTS: Readonly<Record<string, KnownEvent>> = { risk: 'risk.assessed', needs: 'needs.assessed' };

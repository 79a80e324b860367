import { happeningIn } from './happenings';

describe('what clocks call an event of the house', () => {
  it.each([
    ['record.written', { formId: 'risk', complete: true }, 'risk.assessed'],
    ['record.written', { formId: 'risk', complete: false }, undefined],
    ['record.written', { formId: 'needs', complete: true }, 'needs.assessed'],
    ['record.written', { formId: 'person', complete: true }, undefined],
    ['consent.given', { spokenOnly: true }, 'consent.given-orally'],
    ['consent.given', { spokenOnly: false }, 'consent.written'],
    ['consent.written', {}, 'consent.written'],
    ['exception.opened', {}, 'disclosure.without-consent'],
    ['disclosure.without-consent', {}, 'disclosure.without-consent'],
    ['case.registered', {}, undefined],
  ])('%s %j', (type, data, event) => {
    expect(happeningIn(type, data)).toBe(event);
  });
});

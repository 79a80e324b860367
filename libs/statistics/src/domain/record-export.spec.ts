import { mayShare, type RecordCut } from './record-export';

const CUT: RecordCut = { measure: 'presumed', from: '2024-01', to: '2024-06', jurisdictions: ['UZ', 'KZ'] };

describe('two exports of records', () => {
  it.each<[string, Partial<RecordCut>]>([
    ['the very same people again', {}],
    ['one month of both', { from: '2024-06', to: '2024-12' }],
    ['months of which one are some', { from: '2023-01', to: '2025-12' }],
    ['one country of both', { jurisdictions: ['KG', 'UZ'] }],
    ['another event, in whichever months', { measure: 'identified', from: '2025-01', to: '2025-02' }],
  ])('may be laid side by side: %s', (_why, other) => {
    expect([mayShare(CUT, { ...CUT, ...other }), mayShare({ ...CUT, ...other }, CUT)]).toEqual([true, true]);
  });

  it.each<[string, Partial<RecordCut>]>([
    ['the months before', { from: '2023-07', to: '2023-12' }],
    ['the months after', { from: '2024-07', to: '2024-07' }],
    ['other countries', { jurisdictions: ['KG'] }],
    ['another event in other countries', { measure: 'identified', jurisdictions: ['KG'] }],
  ])('have nobody in common: %s', (_why, other) => {
    expect([mayShare(CUT, { ...CUT, ...other }), mayShare({ ...CUT, ...other }, CUT)]).toEqual([
      false,
      false,
    ]);
  });
});

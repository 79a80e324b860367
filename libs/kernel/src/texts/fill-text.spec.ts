import { fillText } from './fill-text';

describe('a text with words between braces', () => {
  it('gets each of them, as often as it stands there', () => {
    expect(fillText('{from} to {to}, {from}', { from: 'May', to: 'June' })).toBe('May to June, May');
  });

  it('gets nothing for a word that is not given', () => {
    expect(fillText('Page {page} of {pages}', { page: '2' })).toBe('Page 2 of ');
  });

  it('is not filled a second time by what was put in', () => {
    expect(fillText('{name}', { name: '{code}', code: 'K7Q4' })).toBe('{code}');
  });
});

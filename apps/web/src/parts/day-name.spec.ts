import { dayName } from './day-name';

const words = {
  t: (key: string, values?: object) => `${key} ${JSON.stringify(values)}`,
  label: (code = '') => ({ navruz: 'Навруз' })[code] ?? code,
};

describe('the name of a special day', () => {
  it('is that of the holiday in the language of the reader', () => {
    expect(dayName({ name: 'Navruz', holiday: 'navruz' }, words)).toBe('Навруз');
  });

  it('is what was entered, where nobody said which holiday it is', () => {
    expect(dayName({ name: 'By decree' }, words)).toBe('By decree');
  });

  it('is what was entered, while the labels are on their way or where one is missing', () => {
    expect(dayName({ name: 'Nauryz', holiday: 'nauryz' }, words)).toBe('Nauryz');
  });

  it('says from which weekday a holiday was moved, in one sentence of the language', () => {
    const day = { name: 'Navruz', holiday: 'navruz', movedFrom: 'sunday' } as const;
    expect(dayName(day, words)).toBe('parts:dayMoved {"name":"Навруз","weekday":"sunday"}');
  });

  it('is not there for a weekend', () => {
    expect(dayName({}, words)).toBeUndefined();
  });
});

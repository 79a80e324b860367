import { readCtdc } from './ctdc';

const row = (cells: Record<string, string>): Record<string, string> => ({
  yearOfRegistration: '2019',
  ...cells,
});
const valuesOf = (cells: Record<string, string>) => {
  const reading = readCtdc(row(cells));
  if (!('values' in reading)) throw new Error(reading.reason);
  return reading.values;
};

describe('a CTDC record', () => {
  it('keeps what the file says in HTCDS codes', () => {
    const values = valuesOf({
      gender: 'Female',
      ageBroad: '18--20',
      citizenship: 'UZ',
      Datasource: 'Hotline',
      majorityStatus: 'Adult',
      isForcedLabour: '1',
      isSexualExploit: '0',
      typeOfLabourConstruction: '1',
    });
    expect(values).toMatchObject({
      year: 2019,
      gender: 'Feminine',
      ageBand: '18-20',
      majority: 'adult',
      citizenship: 'UZ',
      channel: 'hotline',
      exploitation: ['ForcedLabour'],
      industry: ['F_Construction'],
    });
  });

  it('tells "known to be none" from "unknown"', () => {
    expect(valuesOf({ isForcedLabour: '0' }).exploitation).toEqual([]);
    expect(valuesOf({ isForcedLabour: '' }).exploitation).toBeNull();
  });

  it('is counted in none of the five counts, because the file does not say which', () => {
    expect(Object.values(valuesOf({}).counts).every((month) => month === null)).toBe(true);
  });

  it.each([
    [{ yearOfRegistration: 'last year' }, 'yearOfRegistration is not a year'],
    [{ gender: 'constructor' }, 'gender has a value that the codebook does not know'],
    [{ ageBroad: '18-20' }, 'ageBroad is not a band of the codebook'],
    [{ citizenship: 'UZB' }, 'citizenship is not a country code of two letters'],
    [{ isForcedLabour: 'yes' }, 'isForcedLabour is neither 0, 1 nor empty'],
  ])('%j is refused with its reason', (cells, reason) => {
    expect(readCtdc(row(cells as Record<string, string>))).toEqual({ reason });
  });
});

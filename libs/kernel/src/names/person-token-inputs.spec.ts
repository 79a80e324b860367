import { birthYears, personTokenInputs, type TokenSource } from './person-token-inputs';

const texts = (source: TokenSource) => personTokenInputs(source).map(({ kind, text }) => `${kind}:${text}`);
const meet = (one: TokenSource, other: TokenSource) => texts(one).some((text) => texts(other).includes(text));
const in1990 = { from: 1990, to: 1990 };

describe('inputs of a person token', () => {
  it('lets two clerks meet over script, order and patronymic', () => {
    const consul = {
      name: { given: 'Жаҳонгир', family: 'Ўринов', patronymic: 'Баҳодирович' },
      birthYear: in1990,
    };
    const shelter = { name: { given: 'Urinov', family: 'Dzhakhongir' }, birthYear: in1990 };
    const oneBox = { name: { given: 'Jahongir Oʻrinov' }, birthYear: in1990 };
    expect(meet(consul, shelter)).toBe(true);
    expect(meet(consul, oneBox)).toBe(true);
  });

  it('does not meet over another year, another name or an unknown year', () => {
    const person = { name: { given: 'Nodira', family: 'Salimova' }, birthYear: in1990 };
    expect(meet(person, { ...person, birthYear: { from: 1991, to: 1991 } })).toBe(false);
    expect(meet(person, { ...person, birthYear: null })).toBe(false);
    expect(meet(person, { ...person, name: { given: 'Nodir', family: 'Salimova' } })).toBe(false);
  });

  it('meets an estimate within its margin only', () => {
    const name = { given: 'Aybek' };
    const exact = { name, birthYear: birthYears({ certainty: 'exact', date: '1992-02-01' }) };
    const near = { name, birthYear: birthYears({ certainty: 'estimated', year: 1990, within: 2 }) };
    const far = { name, birthYear: birthYears({ certainty: 'estimated', year: 1989, within: 2 }) };
    expect(meet(exact, near)).toBe(true);
    expect(meet(exact, far)).toBe(false);
    expect(birthYears({ certainty: 'unknown' })).toBeNull();
    expect(birthYears({ certainty: 'month', month: '1999-04' })).toEqual({ from: 1999, to: 1999 });
  });

  it('meets over the transliteration as entered', () => {
    const mother = {
      name: { given: '阿依古丽', family: '艾山', transliteration: { given: 'Ayguli', family: 'Aishan' } },
      birthYear: in1990,
    };
    expect(meet(mother, { name: { given: 'Айгули', family: 'Айшан' }, birthYear: in1990 })).toBe(true);
  });

  it('meets over a document number typed on either keyboard', () => {
    const typed = (number: string) => ({ birthYear: null, documents: [{ number }] });
    expect(meet(typed('AB 1234567'), typed('ав1234567'))).toBe(true);
    expect(meet(typed('AO-1234567'), typed('А01234567'))).toBe(true);
    expect(meet(typed('AB1234567'), typed('AB1234568'))).toBe(false);
    expect(texts(typed('12-3'))).toEqual([]);
  });

  it('makes no token of a name without letters', () => {
    expect(texts({ name: { given: '—' }, birthYear: in1990 })).toEqual([]);
    expect(texts({ birthYear: in1990 })).toEqual([]);
  });
});

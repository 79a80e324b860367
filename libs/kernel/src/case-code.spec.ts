import fc from 'fast-check';
import { caseCode, parseCaseCode } from './case-code';
import { DomainError } from './errors';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const fiveBytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
const bare = (code: string) => code.replaceAll('-', '');
const isRefused = (code: string) => refusal(code) !== undefined;

function refusal(code: string): string | undefined {
  try {
    parseCaseCode(code);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('case code', () => {
  it('prints forty random bits and a check character', () => {
    expect(caseCode(Uint8Array.of(0, 0, 0, 0, 0))).toBe('0000-0000-0');
    expect(caseCode(Uint8Array.of(255, 255, 255, 255, 255))).toMatch(/^ZZZZ-ZZZZ-.$/);
    expect(() => caseCode(Uint8Array.of(1, 2, 3, 4))).toThrow(DomainError);
  });

  it('is different for different bits', () => {
    fc.assert(
      fc.property(fiveBytes, fiveBytes, (one, other) => {
        expect(caseCode(one) === caseCode(other)).toBe(one.every((byte, index) => byte === other[index]));
      }),
    );
  });

  it('reads its own print, however it is typed', () => {
    fc.assert(
      fc.property(fiveBytes, fc.integer({ min: 0, max: 8 }), (random, cut) => {
        const code = caseCode(random);
        const typed = bare(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(parseCaseCode(code)).toBe(code);
        expect(parseCaseCode(` ${typed.slice(0, cut)} – ${typed.slice(cut)} `)).toBe(code);
      }),
    );
  });

  it('reads a Cyrillic keyboard, and І for 1', () => {
    const cyrillic: Readonly<Record<string, string>> = {
      ...{ A: 'а', B: 'в', C: 'с', E: 'е', H: 'н', K: 'к', M: 'м', P: 'р', T: 'т', X: 'х', Y: 'у' },
      ...{ 0: 'о', 1: 'і', 3: 'з' },
    };
    fc.assert(
      fc.property(fiveBytes, (random) => {
        const code = caseCode(random);
        const typed = Array.from(code, (letter) => cyrillic[letter] ?? letter).join('');
        expect(parseCaseCode(typed)).toBe(code);
      }),
    );
  });

  // The check is linear over GF(32): what it catches on one code it catches on all. Some codes are
  // walked completely all the same.
  const samples = [
    [0, 0, 0, 0, 0],
    [1, 2, 3, 4, 5],
    [255, 255, 255, 255, 255],
    [158, 47, 201, 8, 99],
  ].map((bytes) => bare(caseCode(Uint8Array.from(bytes))));

  it('catches every single wrong character', () => {
    const missed = samples.flatMap((code) =>
      Array.from(code).flatMap((right, place) =>
        Array.from(ALPHABET)
          .filter((letter) => letter !== right)
          .map((letter) => code.slice(0, place) + letter + code.slice(place + 1))
          .filter((wrong) => refusal(wrong) !== 'CASE_CODE.CHECK'),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('catches every swap of two characters, at every two places', () => {
    const missed: string[] = [];
    for (let one = 0; one < 8; one++)
      for (let other = one + 1; other < 9; other++)
        for (const first of ALPHABET)
          for (const second of ALPHABET) {
            const code = codeWith({ [one]: first, [other]: second });
            if (code === undefined || first === second) continue;
            const swapped = Array.from(code);
            [swapped[one], swapped[other]] = [second, first];
            if (!isRefused(swapped.join(''))) missed.push(code);
          }
    expect(missed).toEqual([]);
  });

  it('catches swaps of neighbours and doubled pairs on any code', () => {
    fc.assert(
      fc.property(
        fiveBytes,
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom(...Array.from(ALPHABET)),
        (random, at, twin) => {
          const code = bare(caseCode(random));
          const [first = '', second = ''] = code.slice(at, at + 2);
          if (first !== second)
            expect(isRefused(code.slice(0, at) + second + first + code.slice(at + 2))).toBe(true);
          if (first === second && twin !== first)
            expect(isRefused(code.slice(0, at) + twin + twin + code.slice(at + 2))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['nothing', '', 'CASE_CODE.LENGTH'],
    ['too little', 'K7Q4', 'CASE_CODE.LENGTH'],
    ['too much', '0000-0000-00', 'CASE_CODE.LENGTH'],
    ['a flood', '0'.repeat(1_000_000), 'CASE_CODE.LENGTH'],
    ['a letter that is in no code', '0000-000U-0', 'CASE_CODE.CHARACTER'],
    ['a letter that looks like none', '0000-000Ж-0', 'CASE_CODE.CHARACTER'],
    ['a wrong check', '0000-0000-1', 'CASE_CODE.CHECK'],
  ])('refuses %s', (_, typed, code) => {
    expect(refusal(typed)).toBe(code);
  });

  it('never repeats in a message what was typed', () => {
    try {
      parseCaseCode('Karimov-Ali');
    } catch (error) {
      expect(JSON.stringify([error, String(error)])).not.toMatch(/karimov/i);
    }
    expect.assertions(1);
  });
});

/** A valid code with these characters at these places; none where the check character comes out as another. */
function codeWith(letters: Readonly<Record<number, string>>): string | undefined {
  const body = Array.from({ length: 8 }, (_, place) => letters[place] ?? '0');
  const bits = body.reduce((sum, letter) => sum * 32n + BigInt(ALPHABET.indexOf(letter)), 0n);
  const random = Uint8Array.from([4, 3, 2, 1, 0], (byte) => Number((bits >> BigInt(8 * byte)) & 255n));
  const code = bare(caseCode(random));
  return letters[8] === undefined || letters[8] === code[8] ? code : undefined;
}

import { DomainError } from '@panoh/kernel';
import type { Action } from '@panoh/mechanisms';
import { checkGivenRecords, type GivenRecord, needsOnFile } from './needed-records';

const word = (name: string) => ({ name, at: { file: '', line: 1, column: 1 } });
const confirm = { needs: [word('decision-record'), word('remedy-told')], owes: [] } as unknown as Action;

const codeOf = (given: GivenRecord): string | undefined => {
  try {
    checkGivenRecords(confirm, [given]);
    return undefined;
  } catch (fault) {
    return fault instanceof DomainError ? fault.code : 'other';
  }
};

describe('records a step rests on', () => {
  it.each([
    [{ need: 'decision-record', recordId: 'id' }, undefined],
    [{ need: 'decision-record' }, 'PATHWAY.RECORD_ID'],
    [{ need: 'remedy-told' }, undefined],
    [{ need: 'remedy-told', recordId: 'id' }, 'PATHWAY.RECORD_ID'],
    [{ need: 'closing-form' }, 'PATHWAY.RECORD_NOT_ASKED'],
  ])('%j', (given, code) => {
    expect(codeOf(given)).toBe(code);
  });

  it('serve again where they describe the person, and not where they decide', () => {
    expect(needsOnFile(['identification', 'risk', 'decision', 'handover', 'reflection'])).toEqual([
      'identification-form',
      'risk-assessment',
    ]);
  });
});

import path from 'node:path';
import { FORM_IDS, formOf } from '@panoh/kernel';
import { readLabels } from '@panoh/lawbook';
import { readConfigFolder } from '@panoh/platform';
import { formView } from './form-view';

const config = path.resolve(__dirname, '../../../../config');
const labels = readLabels({
  mechanisms: [],
  codebooks: [],
  forms: readConfigFolder(path.join(config, 'forms')),
});
const view = (id: 'person' | 'identification', language: string) =>
  formView(id, formOf(id), labels.of(language));

describe('a form in words', () => {
  it('has them in the language that is asked for, down to the fields of a row', () => {
    const form = view('person', 'ru');
    const documents = form.fields.find(({ id }) => id === 'documents');
    expect([form.title, documents?.label]).toEqual(['Человек', 'Документы человека']);
    expect(documents?.kind).toMatchObject({ type: 'repeat', max: 10 });
    const rows = documents?.kind.type === 'repeat' ? documents.kind.row : [];
    expect(rows[0]).toMatchObject({ id: 'kind', label: 'Вид документа', required: true });
  });

  it('carries its rules as data', () => {
    const means = view('identification', 'en').fields.find(({ id }) => id === 'means');
    expect(means).toMatchObject({
      required: { not: { fact: 'child' } },
      absentWhen: { fact: 'child' },
      safety: false,
    });
    const until = view('identification', 'en').fields.find(({ id }) => id === 'exploitationTo');
    expect([until?.notBefore, until?.required, until?.absentWhen]).toEqual(['exploitationFrom', false, null]);
  });

  it('never shows an id where a word should stand', () => {
    const bare = FORM_IDS.flatMap((id) =>
      formView(id, formOf(id), labels.of('tg')).fields.filter(({ id: field, label }) => field === label),
    );
    expect(bare).toEqual([]);
  });
});

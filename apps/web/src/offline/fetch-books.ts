import { ask } from '../talk/api';
import { database, type CodebookView, type FormView } from './store/database';

/** The forms of an offline registration. */
export const OFFLINE_FORMS: readonly string[] = ['signal', 'consent', 'person', 'risk'];
/** As many questions at once as a bad line bears. */
const AT_ONCE = 4;

export interface PinnedText {
  readonly purpose: string;
  readonly language: string;
  readonly version: number;
}

/**
 * Fetches what a registration needs without a network: forms and lists of codes in the languages of who fills them,
 * consent texts in the languages of who hears them, each at the version that is in force now.
 * @param tell called after each answer
 */
export async function fetchBooks(
  languages: readonly string[],
  pinned: readonly PinnedText[],
  tell: (done: number, of: number) => void,
): Promise<void> {
  const texts = pinned.filter(({ language }) => languages.includes(language));
  let done = 0;
  let of = languages.length + texts.length;
  const step = async <T>(answer: Promise<T>): Promise<T> => {
    const result = await answer;
    tell(++done, of);
    return result;
  };
  for (const language of languages) {
    const forms = await step(formsIn(language));
    const lists = [...new Set(forms.flatMap(({ fields }) => listsOf(fields)))];
    of += lists.length;
    const codebooks: CodebookView[] = [];
    await several(lists, async (id) => {
      const request = { path: { id }, query: { language } };
      codebooks.push((await step(ask('get', '/api/v1/codebooks/{id}', request))).data);
    });
    await (await database()).put('books', { language, forms, codebooks });
  }
  await several(texts, async ({ purpose, language, version }) => {
    const request = { path: { purpose }, query: { language, version } };
    const { data } = await step(ask('get', '/api/v1/consent-texts/{purpose}', request));
    await (await database()).put('texts', data);
  });
}

async function formsIn(language: string): Promise<FormView[]> {
  const { data } = await ask('get', '/api/v1/forms', { query: { language } });
  return data.items.filter(({ id }) => OFFLINE_FORMS.includes(id));
}

function listsOf(fields: FormView['fields']): string[] {
  return fields.flatMap(({ kind }): string[] => {
    if (kind.type === 'code' || kind.type === 'codes') return [kind.list];
    if (kind.type === 'country' || kind.type === 'countries') return ['country'];
    if (kind.type === 'region') return ['region'];
    return kind.type === 'repeat' ? listsOf(kind.row as unknown as FormView['fields']) : [];
  });
}

async function several<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const left = [...things];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

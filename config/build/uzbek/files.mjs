import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'oxfmt';
import { parseDocument, visit } from 'yaml';
import { cyrillicMessage } from './message.mjs';

const SETTINGS = JSON.parse(readFileSync(new URL('../../../.oxfmtrc.json', import.meta.url), 'utf8'));
const FOLDERS = [
  ...['config/codebooks/labels', 'config/codebooks/indicators/labels', 'config/mechanisms/labels'],
  ...['config/forms/labels', 'config/notifications', 'config/letters', 'config/consent-texts'],
  ...['config/publications'],
];
const WORDS = 'apps/web/src/words';
const HEAD = ` Made from uz-Latn.yaml by "npm run cyrillic"; correct that file, or config/build/uzbek/exceptions.mjs.`;

/** @returns every file of Uzbek in Cyrillic script as it should be: path from the root, and text */
export async function cyrillicFiles(root) {
  const pairs = [
    ...FOLDERS.map((folder) => [`${folder}/uz-Latn.yaml`, `${folder}/uz-Cyrl.yaml`]),
    ...wordsOf(root).map((file) => [`${WORDS}/uz-Latn/${file}`, `${WORDS}/uz-Cyrl/${file}`]),
  ].filter(([latin]) => existsSync(path.join(root, latin)));
  return Promise.all(
    pairs.map(async ([latin, made]) => {
      const text = readFileSync(path.join(root, latin), 'utf8');
      const written = made.endsWith('.json') ? json(text) : yaml(text);
      return { file: made, text: await formatted(made, written) };
    }),
  );
}

/** As `npm run format` would leave it. */
async function formatted(file, written) {
  const { code, errors } = await format(file, written, SETTINGS);
  if (errors.length > 0) throw new Error(`${file} cannot be formatted: ${errors[0].message}`);
  return code;
}

function wordsOf(root) {
  const folder = path.join(root, WORDS, 'uz-Latn');
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
}

const json = (text) =>
  JSON.stringify(
    Object.fromEntries(Object.entries(JSON.parse(text)).map(([key, said]) => [key, cyrillicMessage(said)])),
    null,
    2,
  );

function yaml(text) {
  // Its comments are those of the Latin file.
  const document = parseDocument(text.replace(/^ *#.*\n/gm, ''));
  visit(document, {
    Pair(_key, pair) {
      const name = pair.key?.value;
      if (name === 'language' && pair.value?.value === 'uz-Latn') {
        pair.value.value = 'uz-Cyrl';
        return visit.SKIP;
      }
      if (name !== 'reviewed-by') return undefined;
      // Who answers for the Latin text has not read this one; an example stays an example.
      return pair.value?.value === 'example' ? visit.SKIP : visit.REMOVE;
    },
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') node.value = cyrillicMessage(node.value);
    },
  });
  document.commentBefore = HEAD;
  return document.toString({ lineWidth: 0 });
}

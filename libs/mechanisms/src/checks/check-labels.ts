import { fault, type MechanismFault } from '../model/fault';
import type { Labels, Mechanism } from '../model/mechanism';
import { LABEL_LANGUAGES } from '../model/words';
import { namesToLabel } from './names-to-label';

/** Every name that a person may read has its word in every language the mechanism must speak. */
export function checkLabels(mechanism: Mechanism, labels: readonly Labels[]): MechanismFault[] {
  const names = namesToLabel(mechanism);
  return LABEL_LANGUAGES.flatMap((language) => {
    const book = labels.find((one) => one.language === language);
    if (book === undefined)
      return [
        fault(
          'MECHANISM.LANGUAGE_MISSING',
          `There are no labels in ${language}. Add labels/${language}.yaml.`,
          mechanism.at,
        ),
      ];
    return [...names]
      .filter(([path]) => !book.texts.has(path))
      .map(([path, at]) =>
        fault(
          'MECHANISM.LABEL_MISSING',
          `"${path}" has no label in ${language}. Add it to ${book.file}.`,
          at,
        ),
      );
  });
}

/** Labels no mechanism uses: mostly a name that was changed on one side only. */
export function unusedLabels(mechanisms: readonly Mechanism[], labels: Labels): MechanismFault[] {
  const used = new Set(mechanisms.flatMap((mechanism) => [...namesToLabel(mechanism).keys()]));
  return [...labels.texts]
    .filter(([path]) => !used.has(path))
    .map(([path, { at }]) =>
      fault('MECHANISM.LABEL_UNUSED', `No mechanism uses the label "${path}". Correct or remove it.`, at),
    );
}

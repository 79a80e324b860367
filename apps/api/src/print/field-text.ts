import {
  type Field,
  type FieldValue,
  type PartialDate,
  type PersonName,
  type Row,
  Temporal,
} from '@panoh/kernel';
import { codeText, dayText, momentText, type Tongue } from './tongue';

/** What an answer to a field reads like on paper; nothing for ids, which say nothing to a reader. */
export function fieldText(
  kind: Field['kind'],
  value: FieldValue,
  place: string,
  { tongue, zone }: { tongue: Tongue; zone: string },
): string | undefined {
  const { labels, words } = tongue;
  switch (kind.type) {
    case 'reference':
    case 'case-code':
      return undefined;
    case 'code':
      return codeText(tongue, kind.list, value as string);
    case 'codes':
      return (value as readonly string[]).map((code) => codeText(tongue, kind.list, code)).join(', ');
    case 'country':
      return codeText(tongue, 'country', value as string);
    case 'countries':
      return (value as readonly string[]).map((code) => codeText(tongue, 'country', code)).join(', ');
    case 'boolean':
      return value === true ? words.letter.yes : words.letter.no;
    case 'date':
      return dayText(tongue, Temporal.PlainDate.from(value as string));
    case 'instant':
      return momentText(tongue, Temporal.Instant.from(value as string), zone);
    case 'partial-date':
      return partialDateText(tongue, value as PartialDate);
    case 'person-name':
      return nameText(value as PersonName);
    case 'repeat':
      return (value as readonly Row[])
        .map((row) =>
          kind.row
            .flatMap((field) => {
              const inner = row[field.id];
              if (inner === undefined) return [];
              const text = fieldText(field.kind, inner, `${place}/rows/${field.id}`, { tongue, zone });
              const label = labels.forms[`${place}/rows/${field.id}/label`];
              return text === undefined ? [] : [label === undefined ? text : `${label}: ${text}`];
            })
            .join(', '),
        )
        .join('; ');
    case 'text':
    case 'long-text':
    case 'month':
    case 'number':
    case 'region':
      return typeof value === 'object' ? undefined : String(value);
  }
}

const partsOf = (name: PersonName | NonNullable<PersonName['transliteration']>): string =>
  [name.family, name.given, name.patronymic].filter((part) => part !== undefined && part !== '').join(' ');

function nameText(name: PersonName): string {
  const { transliteration } = name;
  return transliteration === undefined ? partsOf(name) : `${partsOf(name)} (${partsOf(transliteration)})`;
}

function partialDateText(tongue: Tongue, date: PartialDate): string | undefined {
  switch (date.certainty) {
    case 'exact':
      return dayText(tongue, Temporal.PlainDate.from(date.date));
    case 'month':
      return date.month;
    case 'year':
      return String(date.year);
    case 'estimated':
      return `${date.year} ± ${date.within}`;
    case 'unknown':
      return undefined;
  }
}

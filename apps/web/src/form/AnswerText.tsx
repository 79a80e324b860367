import { List } from '@mantine/core';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { useAnswer } from '../talk/use-answer';
import { rowsOf } from './asked';
import { useFieldCodes, useIsOffline } from './code-source';
import type { FieldKind, FieldValue, NameParts, PartialDate, PersonName, RowFieldView } from './form-types';

interface AnswerTextProps {
  readonly kind: FieldKind;
  readonly value: FieldValue | undefined;
}

/** One answer in words, to be read. */
export function AnswerText({ kind, value }: AnswerTextProps) {
  const { t } = useWords('form');
  const dates = useDates();
  if (value === undefined) return <>{t('form:notAnswered')}</>;
  switch (kind.type) {
    case 'code':
      return <Codes list={kind.list} codes={[value as string]} />;
    case 'codes':
      return <Codes list={kind.list} codes={value as string[]} />;
    case 'country':
      return <Codes list="country" codes={[value as string]} />;
    case 'countries':
      return <Codes list="country" codes={value as string[]} />;
    case 'region':
      return <Codes list="region" codes={[value as string]} />;
    case 'boolean':
      return <>{value === true ? t('form:yes') : t('form:no')}</>;
    case 'date':
      return <>{dates.day(value as string)}</>;
    case 'month':
      return <Month month={value as string} />;
    case 'instant':
      return <>{dates.moment(value as string)}</>;
    case 'person-name':
      return <span dir="auto">{nameText(value as PersonName)}</span>;
    case 'partial-date':
      return <PartialDateText date={value as PartialDate} />;
    case 'reference':
      return <OrganisationName id={value as string} />;
    case 'repeat':
      return <Rows row={kind.row} value={value} />;
    case 'text':
    case 'long-text':
    case 'case-code':
    case 'number':
      return <span dir="auto">{value as string | number}</span>;
  }
}

function Codes({ list, codes }: { readonly list: string; readonly codes: readonly string[] }) {
  const { label } = useFieldCodes(list);
  const { t } = useWords('form');
  return <>{codes.map(label).join(t('form:listSeparator'))}</>;
}

function Month({ month }: { readonly month: string }) {
  const dates = useDates();
  return <>{dates.month(Number(month.slice(0, 4)), Number(month.slice(5)))}</>;
}

const partsText = ({ family, given, patronymic }: NameParts): string =>
  [family, given, patronymic].filter((part) => part !== undefined).join(' ');

/** Family name first, as papers have it. */
export function nameText({ transliteration, ...name }: PersonName): string {
  const other = transliteration && partsText(transliteration);
  return other ? `${partsText(name)} (${other})` : partsText(name);
}

function PartialDateText({ date }: { readonly date: PartialDate }) {
  const { t } = useWords('form');
  const dates = useDates();
  switch (date.certainty) {
    case 'exact':
      return <>{dates.day(date.date)}</>;
    case 'month':
      return <Month month={date.month} />;
    case 'year':
      return <>{String(date.year)}</>;
    case 'estimated':
      return <>{t('form:date.about', { year: String(date.year), within: date.within })}</>;
    case 'unknown':
      return <>{t('form:date.unknown')}</>;
  }
}

export function OrganisationName({ id }: { readonly id: string }) {
  const { t } = useWords('form');
  const enabled = !useIsOffline();
  const path = { organisationId: id };
  const { data } = useAnswer('/api/v1/organisations/{organisationId}', { path }, { enabled });
  return <>{data?.name ?? t('form:organisation.one')}</>;
}

function Rows({ row, value }: { readonly row: readonly RowFieldView[]; readonly value: FieldValue }) {
  return (
    <List type="ordered">
      {rowsOf(value).map((answers, index) => (
        <List.Item key={index}>
          {row.map(({ id, label, kind }) =>
            answers[id] === undefined ? null : (
              <div key={id}>
                <span>{label}</span>
                {': '}
                <AnswerText kind={kind} value={answers[id]} />
              </div>
            ),
          )}
        </List.Item>
      ))}
    </List>
  );
}

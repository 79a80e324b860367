import type { ReactNode } from 'react';
import type { Answers } from './evaluate-condition';
import type { AnyField, FieldValue, Row } from './form-types';
import { useFieldCodes } from './code-source';
import { CodeAnswer } from './kinds/CodeAnswer';
import { CodesAnswer } from './kinds/CodesAnswer';
import { DayAnswer } from './kinds/DayAnswer';
import { MomentAnswer } from './kinds/MomentAnswer';
import { NameAnswer } from './kinds/NameAnswer';
import { NumberAnswer } from './kinds/NumberAnswer';
import { OrganisationAnswer } from './kinds/OrganisationAnswer';
import { PartialDateAnswer } from './kinds/PartialDateAnswer';
import { RowsAnswer } from './kinds/RowsAnswer';
import { TextAnswer } from './kinds/TextAnswer';
import { YesNoAnswer } from './kinds/YesNoAnswer';

export interface FieldAnswerProps {
  readonly field: AnyField;
  readonly label: ReactNode;
  readonly description: ReactNode;
  readonly error: ReactNode;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue | undefined) => void;
  /** The answers beside it: a region belongs to the country that was chosen. */
  readonly beside: Answers;
  /** Every answer of a list is seen at once, however many there are. */
  readonly asCards?: boolean;
  readonly renderRow: (row: Row, index: number, change: (row: Row) => void) => ReactNode;
}

/** A field in the way its kind is answered. */
export function FieldAnswer({ field, value, beside, renderRow, asCards, ...common }: FieldAnswerProps) {
  const { kind } = field;
  const as = <V extends FieldValue>() => ({
    ...common,
    value: value as V | undefined,
    onChange: common.onChange as (value: V | undefined) => void,
  });
  switch (kind.type) {
    case 'code':
      return <CodeAnswer {...as<string>()} list={kind.list} asCards={asCards} />;
    case 'codes':
      return <CodesAnswer {...as<string[]>()} list={kind.list} />;
    case 'country':
      return <CodeAnswer {...as<string>()} list="country" />;
    case 'countries':
      return <CodesAnswer {...as<string[]>()} list="country" />;
    case 'region':
      return <RegionAnswer {...as<string>()} country={countryIn(beside)} />;
    case 'text':
      return <TextAnswer {...as<string>()} lines={false} max={kind.max} />;
    case 'long-text':
      return <TextAnswer {...as<string>()} lines max={kind.max} />;
    case 'case-code':
      return <TextAnswer {...as<string>()} lines={false} max={20} />;
    case 'date':
      return <DayAnswer {...as<string>()} />;
    case 'month':
      return <DayAnswer {...as<string>()} only="month" />;
    case 'instant':
      return <MomentAnswer {...as<string>()} />;
    case 'number':
      return <NumberAnswer {...as<number>()} min={kind.min} max={kind.max} />;
    case 'boolean':
      return <YesNoAnswer {...as<boolean>()} />;
    case 'person-name':
      return <NameAnswer {...as()} />;
    case 'partial-date':
      return <PartialDateAnswer {...as()} />;
    case 'reference':
      return <OrganisationAnswer {...as<string>()} />;
    case 'repeat':
      return <RowsAnswer {...as<Row[]>()} row={kind.row} max={kind.max} renderRow={renderRow} />;
  }
}

const COUNTRY_FIELDS = ['placeCountry', 'circleCountry', 'country'];

function countryIn(beside: Answers): string | undefined {
  const country = COUNTRY_FIELDS.map((id) => beside[id]).find((value) => typeof value === 'string');
  return country;
}

type RegionAnswerProps = Omit<Parameters<typeof CodeAnswer>[0], 'list' | 'only'>;

/** Regions of the country chosen beside it; of all known ones where none is. */
export function RegionAnswer({
  country,
  ...props
}: RegionAnswerProps & { readonly country?: string | undefined }) {
  const { options } = useFieldCodes('region');
  const isOf = (code: string) => country === undefined || code === country || code.startsWith(`${country}-`);
  const known = options.some(({ value }) => isOf(value));
  // Of most countries no regions are listed: the country is enough.
  if (!known && props.value === undefined && options.length > 0) return null;
  return <CodeAnswer {...props} list="region" only={isOf} />;
}

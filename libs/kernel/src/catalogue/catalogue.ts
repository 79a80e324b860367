// What the front door shows of the field catalogue; `index.ts` has a line for each part of the kernel.
export { ageFacts } from './age-facts';
export { codebook, codebooks, isCode, type Codebook, type CodebookEntry, type Codebooks } from './codebook';
export { codedValues, type CodedValue } from './coded-values';
export type {
  FieldValue,
  FormDocument,
  FormFacts,
  NameParts,
  PartialDate,
  PersonName,
  Row,
} from './document';
export type { Fault, FaultCode } from './fault';
export type { Condition, Field, FieldKind, Form, RowField } from './field';
export { formComplete, type FormCompleteness } from './form-complete';
export { FORM_IDS, FORMS, formOf, isFormId, type FormId } from './forms';
export { indicatorCodebook, indicatorSheet, type Indicator, type IndicatorSheet } from './indicator-sheet';
export { listsInForms } from './lists-in-forms';
export { joinCategories, splitByCategory, type CategoryParts } from './split-by-category';
export { suggestion, type IndicatorAnswer, type Suggestion, type SuggestionText } from './suggestion';
export { referralUrgency, type ReferralUrgency, type Urgency } from './urgency';
export { validateForm, type FormReading } from './validate-form';

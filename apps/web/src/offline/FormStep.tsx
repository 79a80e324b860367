import { FormFields } from '../form/FormFields';
import type { FieldFault, FieldView, FormDocument, FormFacts, FormView } from '../form/form-types';
import { Loading } from '../parts/Loading';

interface FormStepProps {
  readonly form: FormView | undefined;
  readonly value: FormDocument;
  readonly onChange: (value: FormDocument) => void;
  readonly facts: FormFacts;
  readonly faults?: readonly FieldFault[];
  readonly only?: (field: FieldView) => boolean;
}

/** One form of the catalogue, from what lies on the device. */
export function FormStep({ form, ...rest }: FormStepProps) {
  if (form === undefined) return <Loading />;
  return <FormFields form={form} showsCategories={false} {...rest} />;
}

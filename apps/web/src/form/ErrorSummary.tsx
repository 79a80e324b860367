import { Alert, Anchor, List } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/words';
import { fieldAt, useFaultSentence } from './field-fault';
import { anchorOf, goToField } from './field-place';
import type { FieldFault, FormView } from './form-types';

/** Everything that is wrong or missing in one place, each leading to its field. Takes the focus when it comes. */
export function ErrorSummary({
  form,
  faults,
}: {
  readonly form: FormView;
  readonly faults: readonly FieldFault[];
}) {
  const { t } = useWords('form');
  const sentence = useFaultSentence();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const lineOf = (fault: FieldFault): string => {
    const field = fieldAt(form.fields, fault.field);
    const what = sentence(fault, field);
    return field === undefined ? what : t('form:summary.line', { label: field.label, fault: what });
  };
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Alert color="warn" variant="light" icon={<CircleAlert aria-hidden />} title={t('form:summary.title')}>
        <List spacing={6}>
          {faults.map((fault) => (
            <List.Item key={`${fault.field} ${fault.problem}`}>
              <Anchor
                href={`#${anchorOf(fault.field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  goToField(fault.field);
                }}
              >
                {lineOf(fault)}
              </Anchor>
            </List.Item>
          ))}
        </List>
      </Alert>
    </div>
  );
}

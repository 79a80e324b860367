import { TextInput } from '@mantine/core';
import { useWords } from '../language/words';

interface ContactFieldsProps {
  /** `getInputProps` of the form that holds both. */
  readonly inputProps: (field: 'dutyPhone' | 'dutyEmail') => object;
}

/** How an organisation is reached at any hour: never anybody's private number. */
export function ContactFields({ inputProps }: ContactFieldsProps) {
  const { t } = useWords('admin');
  return (
    <>
      <TextInput
        label={t('admin:organisation.phone')}
        description={t('admin:organisation.contact.help')}
        type="tel"
        {...inputProps('dutyPhone')}
      />
      <TextInput
        label={t('admin:organisation.email')}
        description={t('admin:organisation.contact.help')}
        type="email"
        {...inputProps('dutyEmail')}
      />
    </>
  );
}

import formClasses from '../form/form.module.css';
import { useWords } from '../language/words';
import { Choice } from '../parts/Choice';
import { useCodes } from '../parts/codes';

interface JurisdictionChoiceProps {
  readonly jurisdictions: readonly string[];
  readonly value: string;
  readonly onChange: (jurisdiction: string) => void;
}

/** Where help is given: a mission acts at home and where it stands. Whoever acts in one country is not asked. */
export function JurisdictionChoice({ jurisdictions, value, onChange }: JurisdictionChoiceProps) {
  const { t } = useWords('signal');
  const { label } = useCodes('country');
  if (jurisdictions.length < 2) return null;
  return (
    <div className={formClasses['field']}>
      <Choice
        label={t('signal:jurisdiction')}
        description={t('signal:jurisdictionHelp')}
        value={value}
        onChange={onChange}
        options={jurisdictions.map((country) => ({ value: country, label: label(country) }))}
      />
    </div>
  );
}

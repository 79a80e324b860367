import { Text } from '@mantine/core';
import { Eye, EyeOff } from 'lucide-react';
import { useWords, type WordKey } from '../language/words';
import { useFieldCodes } from './code-source';
import classes from './form.module.css';
import type { Category } from './form-types';

const WHO_SEES = {
  triage: 'form:sees.triage',
  identity: 'form:sees.identity',
  contact: 'form:sees.contact',
  story: 'form:sees.story',
  health: 'form:sees.health',
  legal: 'form:sees.legal',
  location: 'form:sees.location',
  family: 'form:sees.family',
} as const satisfies Record<Category, WordKey>;

/** What kind of data follows, and who can come to see it. */
export function CategoryMark({ category }: { readonly category: Category }) {
  const { t } = useWords('form');
  const { label } = useFieldCodes('category');
  const Icon = category === 'triage' ? Eye : EyeOff;
  return (
    <div className={classes['category']}>
      <Icon size={18} aria-hidden />
      <Text size="sm">
        <strong>{label(category)}</strong> {t(WHO_SEES[category])}
      </Text>
    </div>
  );
}

import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAgeWords } from '../case/age-words';
import { CaseCode } from '../parts/CaseCode';
import type { CaseView } from './refer-types';

/** Which case one is in, and the way back to it. */
export function CaseLine({ file }: { readonly file: CaseView }) {
  const age = useAgeWords();
  return (
    <Text>
      <Anchor component={Link} to={`/cases/${file.id}`}>
        <CaseCode code={file.code} />
      </Anchor>
      {' · '}
      {age(file.ageClass)}
    </Text>
  );
}

import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ShieldAlert } from 'lucide-react';
import { useWords, type WordKey } from '../language/words';
import type { CaseView, LegalBasis } from './refer-types';

const TITLES = {
  'child-protection': 'refer:basis.child-protection',
  'threat-to-life': 'refer:basis.threat-to-life',
} as const satisfies Record<LegalBasis, WordKey>;
const MEANS = {
  'child-protection': 'refer:basis.childMeans',
  'threat-to-life': 'refer:basis.dangerMeans',
} as const satisfies Record<LegalBasis, WordKey>;

interface OnBasisProps {
  readonly file: CaseView;
  readonly basis: LegalBasis;
  readonly onLeave: () => void;
}

/** Sending without a consent is never the quiet way: it says on what it rests and that it is written down. */
export function OnBasis({ file, basis, onLeave }: OnBasisProps) {
  const { t } = useWords('refer');
  return (
    <Alert color="warn" icon={<ShieldAlert aria-hidden />} title={t(TITLES[basis])}>
      <Text>{t(MEANS[basis])}</Text>
      <Group mt="sm" gap="sm">
        {basis === 'threat-to-life' && (
          <Anchor component={Link} to={`/cases/${file.id}`} hash="exceptions">
            {t('refer:basis.askException')}
          </Anchor>
        )}
        <Button variant="default" size="sm" onClick={onLeave}>
          {t('refer:basis.leave')}
        </Button>
      </Group>
    </Alert>
  );
}

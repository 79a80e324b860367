import { Badge, Popover, Text, UnstyledButton } from '@mantine/core';
import { CircleHelp } from 'lucide-react';
import { useWords } from '../language/words';
import type { components } from '../client/schema';

type Confidence = components['schemas']['Confidence'];

const WORDS = {
  verified: 'parts:sure.verified',
  likely: 'parts:sure.likely',
  uncertain: 'parts:sure.uncertain',
  design: 'parts:sure.design',
} as const satisfies Record<Confidence, string>;
const REASONS = {
  verified: 'parts:sure.why.verified',
  likely: 'parts:sure.why.likely',
  uncertain: 'parts:sure.why.uncertain',
  design: 'parts:sure.why.design',
} as const satisfies Record<Confidence, string>;

/** A number that is not law is never shown as law: what it rests on, and how sure we are, beside it. */
export function Sure({ confidence, source }: { readonly confidence: Confidence; readonly source?: string }) {
  const { t } = useWords('parts');
  const words = WORDS[confidence];
  return (
    <Popover width={320} withArrow shadow="md">
      <Popover.Target>
        <UnstyledButton aria-label={t('parts:sure.ask', { confidence: t(words) })}>
          <Badge
            variant={confidence === 'verified' ? 'light' : 'outline'}
            color={confidence === 'verified' ? 'harbour' : 'warn'}
            rightSection={<CircleHelp size={14} aria-hidden />}
            tt="none"
          >
            {t(words)}
          </Badge>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">{t(REASONS[confidence])}</Text>
        {source !== undefined && (
          <Text size="sm" mt="xs">
            {t('parts:sure.source', { source })}
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

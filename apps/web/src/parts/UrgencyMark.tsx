import { Badge } from '@mantine/core';
import { ChevronsUp } from 'lucide-react';
import { useCodes } from './codes';

/** How soon a service is needed. */
export function UrgencyMark({ urgency }: { readonly urgency: string }) {
  const { label } = useCodes('referral-urgency');
  const urgent = urgency === 'urgent';
  return (
    <Badge
      variant={urgent ? 'filled' : 'outline'}
      color={urgent ? 'warn' : 'gray'}
      size="lg"
      tt="none"
      leftSection={urgent ? <ChevronsUp size={14} aria-hidden /> : undefined}
    >
      {label(urgency)}
    </Badge>
  );
}

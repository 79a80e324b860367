import type { ReactNode } from 'react';
import { Sheet } from './Sheet';

interface SideSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** More about one line of a list, beside it: on a desk to the right, on a phone over everything. */
export const SideSheet = (props: SideSheetProps) => <Sheet {...props} position="right" size="lg" />;

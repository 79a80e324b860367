import { type ReactNode, Suspense, useState } from 'react';

interface WhenPressedProps {
  /** The button alone, while nobody has pressed it: it costs nothing. */
  readonly button: (press: () => void) => ReactNode;
  /** The button with what it opens, opened; its code is fetched when it is first wanted. */
  readonly opened: ReactNode;
}

/** A menu or panel that many never open: the page comes without it. */
export function WhenPressed({ button, opened }: WhenPressedProps) {
  const [isPressed, setPressed] = useState(false);
  const alone = button(() => setPressed(true));
  return isPressed ? <Suspense fallback={alone}>{opened}</Suspense> : alone;
}

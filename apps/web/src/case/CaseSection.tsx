import { Paper, Title, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useIsFetching } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words';
import classes from './case.module.css';
import { SECTIONS, type SectionId } from './sections';

interface CaseSectionProps {
  readonly id: SectionId;
  /** Stands open on a phone from the beginning. */
  readonly opened: boolean;
  readonly children: ReactNode;
}

/** A part of a case that can be led to: always open on a desk, folded on a phone until it is asked for. */
export function CaseSection({ id, opened, children }: CaseSectionProps) {
  const { t } = useWords('case');
  const hash = useLocation({ select: (location) => location.hash });
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [unfolded, setUnfolded] = useState(opened);
  const place = useRef<HTMLElement>(null);
  const isMeant = hash === id;
  const comes = useIsFetching() > 0;
  const led = useRef<string>(undefined);
  useEffect(() => {
    if (!isMeant) led.current = undefined;
    if (!isMeant || led.current === hash) return;
    setUnfolded(true);
    place.current?.scrollIntoView({ block: 'start' });
    // What comes above later would push it away: once more when all is there.
    if (!comes) led.current = hash;
  }, [isMeant, comes, hash]);
  const title = t(SECTIONS[id]);
  const isOpen = !isPhone || unfolded;
  return (
    <Paper
      withBorder
      component="section"
      id={id}
      ref={place}
      aria-labelledby={`${id}-title`}
      className={classes['section']}
    >
      {isPhone ? (
        <Title order={2} id={`${id}-title`}>
          <UnstyledButton
            className={classes['fold']}
            aria-expanded={isOpen}
            onClick={() => setUnfolded(!unfolded)}
          >
            {title}
            <ChevronDown size={20} aria-hidden data-opened={isOpen || undefined} />
          </UnstyledButton>
        </Title>
      ) : (
        <Title order={2} id={`${id}-title`} className={classes['heading']}>
          {title}
        </Title>
      )}
      {isOpen && <div className={classes['body']}>{children}</div>}
    </Paper>
  );
}

/** On a desk: the sections beside, each one press away. */
export function SideList({ shown }: { readonly shown: readonly SectionId[] }) {
  const { t } = useWords('case');
  return (
    <nav className={classes['side']} aria-label={t('case:sections')}>
      <ul>
        {shown.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{t(SECTIONS[id])}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

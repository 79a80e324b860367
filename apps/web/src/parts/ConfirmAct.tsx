import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import type { Problem } from '../talk/problem';
import classes from './confirm-act.module.css';
import { ProblemNote } from './ProblemNote';

interface ConfirmActProps extends ButtonProps {
  /** A verb, on the button that opens and on the one that acts. */
  readonly act: string;
  /** What will happen, and to whom. */
  readonly children: ReactNode;
  /** Acts, then calls `close`. */
  readonly onAct: (close: () => void) => void;
  readonly isPending: boolean;
  readonly problem: Problem | undefined;
  /** Until what is asked inside is filled. */
  readonly notYet?: boolean;
}

/** An act that discloses or destroys: says before what will happen. */
export function ConfirmAct({ act, children, onAct, isPending, problem, notYet, ...button }: ConfirmActProps) {
  const { t } = useWords('parts');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {act}
      </Button>
      <Modal.Root opened={opened} onClose={close}>
        <Modal.Overlay />
        <Modal.Content>
          {/* The page has its banner already. */}
          <Modal.Header role="presentation">
            <Modal.Title>{act}</Modal.Title>
            <Modal.CloseButton aria-label={t('parts:close')} />
          </Modal.Header>
          <Modal.Body>
            <Stack>
              {children}
              <ProblemNote problem={problem} />
              <Group justify="flex-end" className={classes['acts']}>
                <Button variant="default" onClick={close}>
                  {t('parts:notNow')}
                </Button>
                <Button onClick={() => onAct(close)} loading={isPending} disabled={notYet}>
                  {act}
                </Button>
              </Group>
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

import { Alert, Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileText, FolderOpen, HeartHandshake, ListChecks, MessageCircleQuestion, Plus } from 'lucide-react';
import type { ComponentType } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { useApiLanguage } from '../parts/codes';
import { PageTitle } from '../parts/PageTitle';
import { QrCode } from './QrCode';
import classes from './signal.module.css';

export interface NewCard extends Readonly<components['schemas']['CardAnswer']> {
  readonly is: 'signal' | 'refusal';
}

/** What the person is given, and what the officer can do next. */
export function CardPanel({ card, onAnother }: { readonly card: NewCard; readonly onAnother: () => void }) {
  const { t } = useWords('signal');
  const language = useApiLanguage();
  const { code, caseId } = card;
  const isSignal = card.is === 'signal';
  return (
    <Stack gap="lg">
      <PageTitle title={isSignal ? t('signal:done.signal') : t('signal:done.refusal')} />
      <Paper withBorder p="lg" className={classes['card']}>
        <div>
          <Text>{t('signal:card.code')}</Text>
          <Text className={classes['code']} component="p">
            {code}
          </Text>
          <Text size="sm">{t('signal:card.help')}</Text>
        </div>
        <div className={classes['qr']}>
          <QrCode text={code} label={t('signal:card.qr', { code })} />
        </div>
      </Paper>
      <Group>
        <Anchor
          href={`/api/v1/cases/${caseId}/card.pdf?language=${language}`}
          target="_blank"
          rel="noreferrer"
          className={classes['print']}
        >
          <FileText size={18} aria-hidden />
          {t('signal:card.print')}
        </Anchor>
      </Group>
      {isSignal ? (
        <section>
          <Title order={2} mb="sm">
            {t('signal:next.title')}
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Next
              to={`/cases/${caseId}/consents`}
              icon={MessageCircleQuestion}
              help={t('signal:next.consentHelp')}
            >
              {t('signal:next.consent')}
            </Next>
            <Next to={`/cases/${caseId}/refer`} icon={HeartHandshake} help={t('signal:next.referHelp')}>
              {t('signal:next.refer')}
            </Next>
            <Next
              to={`/cases/${caseId}/identification`}
              icon={ListChecks}
              help={t('signal:next.identificationHelp')}
            >
              {t('signal:next.identification')}
            </Next>
            <Next to={`/cases/${caseId}`} icon={FolderOpen} help={t('signal:next.caseHelp')}>
              {t('signal:next.case')}
            </Next>
          </SimpleGrid>
        </section>
      ) : (
        <Alert color="harbour" variant="light">
          {t('signal:done.refusalHelp')}
        </Alert>
      )}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<Plus size={18} aria-hidden />}
        onClick={onAnother}
      >
        {t('signal:another')}
      </Button>
    </Stack>
  );
}

interface NextProps {
  readonly to: string;
  readonly icon: ComponentType<{ readonly size?: number; readonly 'aria-hidden'?: boolean }>;
  readonly help: string;
  readonly children: string;
}

function Next({ to, icon: Icon, help, children }: NextProps) {
  return (
    <Link to={to} className={classes['next']}>
      <Icon size={24} aria-hidden />
      <span>
        <strong>{children}</strong>
        <span className={classes['help']}>{help}</span>
      </span>
    </Link>
  );
}

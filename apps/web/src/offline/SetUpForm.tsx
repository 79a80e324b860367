import {
  Button,
  Checkbox,
  Group,
  List,
  Paper,
  PasswordInput,
  Progress,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { isLanguage, LANGUAGE_TAGS, LANGUAGES } from '../language/languages';
import { useWords } from '../language/words';
import { ProblemNote } from '../parts/ProblemNote';
import { Problem } from '../talk/problem';
import type { Session } from '../talk/session';
import { DEVICE_NAMES, DEVICE_WORDS, type DeviceName } from './device-names';
import { setUpDevice } from './set-up';

const SHORTEST = 14;

/** What it protects, what it does not, and a passphrase that only the member knows. */
export function SetUpForm({ session }: { readonly session: Session }) {
  const { t, language } = useWords('offline');
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm({
    initialValues: {
      name: anyName(),
      languages: startLanguages(language),
      passphrase: '',
      again: '',
    },
    validate: {
      passphrase: (text) => (text.length < SHORTEST ? t('offline:setUp.tooShort') : null),
      again: (text, { passphrase }) => (text === passphrase ? null : t('offline:setUp.differ')),
      languages: (chosen) => (chosen.length === 0 ? t('offline:setUp.noLanguage') : null),
    },
  });
  const setUp = form.onSubmit(async ({ name, passphrase, languages }) => {
    setProblem(undefined);
    setProgress({ done: 0, of: 1 });
    const wish = { name, passphrase, languages };
    await setUpDevice(session, wish, (done, of) => setProgress({ done, of })).catch((fault: unknown) => {
      setProblem(
        fault instanceof Problem ? fault : new Problem(0, 'OFFLINE.SET_UP', t('offline:setUp.failed')),
      );
    });
    setProgress(undefined);
  });
  return (
    <form onSubmit={setUp} autoComplete="off">
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Points title={t('offline:does.title')} points={DOES.map((key) => t(key))} />
          <Points title={t('offline:doesNot.title')} points={DOES_NOT.map((key) => t(key))} />
        </SimpleGrid>
        <Select
          label={t('offline:setUp.name')}
          description={t('offline:setUp.nameHelp')}
          data={DEVICE_NAMES.map((name) => ({ value: name, label: t(DEVICE_WORDS[name]) }))}
          allowDeselect={false}
          maw={320}
          {...form.getInputProps('name')}
        />
        <Checkbox.Group
          size="md"
          label={t('offline:setUp.languages')}
          description={t('offline:setUp.languagesHelp')}
          {...form.getInputProps('languages')}
        >
          <Group mt="xs" gap="lg">
            {LANGUAGE_TAGS.map((tag) => (
              <Checkbox key={tag} value={tag} label={<span lang={tag}>{LANGUAGES[tag]}</span>} />
            ))}
          </Group>
        </Checkbox.Group>
        <PasswordInput
          label={t('offline:setUp.passphrase')}
          description={t('offline:setUp.passphraseHelp')}
          autoComplete="off"
          maw={480}
          visibilityToggleButtonProps={{ 'aria-label': t('offline:showPassphrase') }}
          {...form.getInputProps('passphrase')}
        />
        <PasswordInput
          label={t('offline:setUp.again')}
          autoComplete="off"
          maw={480}
          visibilityToggleButtonProps={{ 'aria-label': t('offline:showPassphrase') }}
          {...form.getInputProps('again')}
        />
        <ProblemNote problem={problem} />
        {progress !== undefined && (
          <div role="status">
            <Text mb={4}>{t('offline:setUp.fetching', progress)}</Text>
            <Progress
              value={(100 * progress.done) / progress.of}
              aria-label={t('offline:setUp.fetching', progress)}
            />
          </div>
        )}
        <Button type="submit" loading={progress !== undefined} w="fit-content">
          {t('offline:setUp.act')}
        </Button>
      </Stack>
    </form>
  );
}

const DOES = [
  'offline:does.drafts',
  'offline:does.finished',
  'offline:does.wiped',
  'offline:does.killed',
] as const;
const DOES_NOT = [
  'offline:doesNot.unlocked',
  'offline:doesNot.watched',
  'offline:doesNot.guess',
  'offline:doesNot.forgotten',
] as const;

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <Paper withBorder p="md">
      <Title order={2}>{title}</Title>
      <List mt="xs" spacing={6}>
        {points.map((point) => (
          <List.Item key={point}>{point}</List.Item>
        ))}
      </List>
    </Paper>
  );
}

/** A neutral word, so that nobody has to think of one. */
const anyName = (): DeviceName =>
  DEVICE_NAMES[(crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % DEVICE_NAMES.length] ?? 'plum';

const startLanguages = (language: string): string[] => [
  ...new Set([isLanguage(language) ? language : 'en', 'ru']),
];

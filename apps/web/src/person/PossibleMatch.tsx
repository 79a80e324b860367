import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { SearchCheck, UsersRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { ProblemNote } from '../parts/ProblemNote';
import { useSend } from '../talk/use-send';
import { wishIn } from './wish';

/** Whether somebody like this is known somewhere: one bit, nothing of the other case, and no obstacle. */
export function PossibleMatch({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('person');
  const [typed, setTyped] = useState({ given: '', family: '', year: '', document: '' });
  const look = useSend('post', '/api/v1/persons/possible-match', { renews: [] });
  const wish = wishIn(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wish !== undefined) look.mutate({ body: wish });
  };
  const input = (part: keyof typeof typed) => ({
    value: typed[part],
    autoComplete: 'off',
    dir: 'auto',
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      look.reset();
      setTyped({ ...typed, [part]: currentTarget.value });
    },
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="possible-match">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Title order={2} id="possible-match">
            {t('person:match.title')}
          </Title>
          <Text maw="70ch">{t('person:match.intro')}</Text>
          <Group align="flex-end" gap="sm">
            <TextInput label={t('person:match.family')} {...input('family')} />
            <TextInput label={t('person:match.given')} {...input('given')} />
            <TextInput
              label={t('person:match.year')}
              inputMode="numeric"
              maxLength={4}
              w={110}
              {...input('year')}
            />
            <TextInput label={t('person:match.document')} maxLength={40} {...input('document')} />
            <Button
              type="submit"
              variant="default"
              loading={look.isPending}
              disabled={wish === undefined}
              leftSection={<SearchCheck size={18} aria-hidden />}
            >
              {t('person:match.look')}
            </Button>
          </Group>
          <ProblemNote problem={look.problem} />
          <div role="status">
            {look.data?.data.possible === true && (
              <Alert
                color="warn"
                variant="light"
                icon={<UsersRound aria-hidden />}
                title={t('person:match.possible')}
              >
                <Text mb="sm">{t('person:match.possibleHelp')}</Text>
                <Button component={Link} to={`/cases/${caseId}/consents`} variant="default">
                  {t('person:match.ask')}
                </Button>
              </Alert>
            )}
            {look.data?.data.possible === false && <Text>{t('person:match.none')}</Text>}
          </div>
        </Stack>
      </form>
    </Paper>
  );
}

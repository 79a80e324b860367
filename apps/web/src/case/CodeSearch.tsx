import { Button, Group, Kbd, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { ask } from '../talk/api';
import { Problem } from '../talk/problem';
import { ProblemNote } from '../parts/ProblemNote';
import classes from './case.module.css';

/** A case by the code on its card; `/` leads here from anywhere on the page. */
export function CodeSearch() {
  const { t } = useWords('case');
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [looking, setLooking] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || at.isContentEditable) return;
      if (['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const look = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '') return setFault(t('case:search.empty'));
    setLooking(true);
    setFault(undefined);
    setProblem(undefined);
    try {
      const { data } = await ask('get', '/api/v1/cases/by-code/{code}', { path: { code: code.trim() } });
      void navigate({ to: `/cases/${data.caseId}` });
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      if (thrown.status === 404) setFault(t('case:search.none'));
      else if (thrown.status === 422) setFault(t('case:search.wrong'));
      else setProblem(thrown);
    } finally {
      setLooking(false);
    }
  };

  return (
    <form onSubmit={(event) => void look(event)} role="search" noValidate>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          ref={field}
          label={t('case:search.label')}
          description={t('case:search.help')}
          value={code}
          onChange={({ currentTarget: { value } }) => setCode(value)}
          rightSection={<Kbd aria-hidden>/</Kbd>}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className={classes['search']}
        />
        <Button
          type="submit"
          variant="default"
          flex="none"
          loading={looking}
          leftSection={<Search size={18} aria-hidden />}
        >
          {t('case:search.act')}
        </Button>
      </Group>
      <div role="alert" className={classes['fault']}>
        {fault}
      </div>
      <ProblemNote problem={problem} />
    </form>
  );
}

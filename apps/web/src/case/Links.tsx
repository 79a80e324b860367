import { Anchor, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords, type WordKey } from '../language/words';
import { Answered } from '../parts/Answered';
import { CaseCode } from '../parts/CaseCode';
import { ConfirmAct } from '../parts/ConfirmAct';
import { ask } from '../talk/api';
import { Problem } from '../talk/problem';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import classes from './case.module.css';

type Kind = components['schemas']['LinkKind'];

const KINDS = {
  household: 'case:link.household',
  'same-incident': 'case:link.same-incident',
  'same-person': 'case:link.same-person',
  transnational: 'case:link.transnational',
} as const satisfies Record<Kind, WordKey>;

/** Cases that belong together; only those of which the reader may read both. */
export function Links({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('case');
  const may = useMay();
  const links = useAnswer('/api/v1/cases/{caseId}/links', { path: { caseId } });
  return (
    <Stack gap="sm">
      <Answered answer={links} lines={1}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('case:links.none')}</Text>
          ) : (
            <ul className={classes['list']}>
              {items.map((link) => (
                <li key={link.id} className={classes['line']}>
                  <span>
                    <Anchor component={Link} to={`/cases/${link.caseId}`}>
                      <CaseCode code={link.code} />
                    </Anchor>{' '}
                    {t(KINDS[link.kind])}
                  </span>
                  {may('link.undo') && <Undo linkId={link.id} />}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {may('link.make') && <Make caseId={caseId} />}
    </Stack>
  );
}

function Undo({ linkId }: { readonly linkId: string }) {
  const { t } = useWords('case');
  const undo = useSend('delete', '/api/v1/links/{linkId}');
  return (
    <ConfirmAct
      size="sm"
      act={t('case:link.undo')}
      isPending={undo.isPending}
      problem={undo.problem}
      onAct={(close) => undo.mutate({ path: { linkId } }, { onSuccess: close })}
    >
      <Text>{t('case:link.undoMeans')}</Text>
    </ConfirmAct>
  );
}

function Make({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('case');
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<Kind>('household');
  const [fault, setFault] = useState<Problem>();
  const make = useSend('post', '/api/v1/cases/{caseId}/links');
  const act = async (close: () => void) => {
    setFault(undefined);
    try {
      const { data } = await ask('get', '/api/v1/cases/by-code/{code}', { path: { code: code.trim() } });
      make.mutate({ path: { caseId }, body: { otherCaseId: data.caseId, kind } }, { onSuccess: close });
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      setFault(thrown);
    }
  };
  return (
    <ConfirmAct
      act={t('case:link.make')}
      w="fit-content"
      isPending={make.isPending}
      problem={fault ?? make.problem}
      notYet={code.trim() === ''}
      onAct={(close) => void act(close)}
    >
      <Text>{t('case:link.makeMeans')}</Text>
      <TextInput
        label={t('case:link.code')}
        value={code}
        onChange={({ currentTarget: { value } }) => setCode(value)}
        autoComplete="off"
      />
      <NativeSelect
        label={t('case:link.kind')}
        value={kind}
        onChange={({ currentTarget: { value } }) => setKind(value as Kind)}
        data={(Object.keys(KINDS) as Kind[]).map((value) => ({ value, label: t(KINDS[value]) }))}
      />
    </ConfirmAct>
  );
}

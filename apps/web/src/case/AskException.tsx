import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { OrganisationAnswer } from '../form/kinds/OrganisationAnswer';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useMay, useSession } from '../talk/session';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import { type CaseView, isWatcher } from './case-reader';
import { EXCEPTION_REASONS, type ExceptionReason } from './exception-words';

type Category = components['schemas']['Category'];

const ALL: readonly Category[] = [
  ...(['triage', 'identity', 'contact', 'story', 'health', 'legal', 'location', 'family'] as const),
];
const MINUTES = [15, 30, 60] as const;

/** Who works on a case opens it to who must help; who watches by code opens it to the own office. */
export function AskException({ file }: { readonly file: CaseView }) {
  const { t } = useWords('case', 'form');
  const tell = useTell();
  const { role, organisationId } = useSession();
  const may = useMay();
  const { label } = useCodes('category');
  const breaks = isWatcher(role);
  const [to, setTo] = useState<string>();
  const [categories, setCategories] = useState<string[]>(['triage', 'identity', 'contact']);
  const [reason, setReason] = useState<ExceptionReason>('life-danger');
  const [minutes, setMinutes] = useState(30);
  const send = useSend('post', '/api/v1/cases/{caseId}/exceptions', {
    onDone: () => tell(t('case:exception.asked')),
  });
  if (!may('exception.ask') || !(breaks || file.isAssigned)) return null;
  const toOrganisationId = breaks ? organisationId : to;
  const own = ALL.filter((category) => breaks || file.open.includes(category));
  return (
    <ConfirmAct
      act={breaks ? t('case:exception.askGlass') : t('case:exception.ask')}
      w="fit-content"
      isPending={send.isPending}
      problem={send.problem}
      notYet={toOrganisationId === undefined || categories.length === 0}
      onAct={(close) =>
        toOrganisationId !== undefined &&
        send.mutate(
          {
            path: { caseId: file.id },
            body: {
              ground: breaks ? 'break-glass' : 'threat-to-life',
              toOrganisationId,
              categories: own.filter((category) => categories.includes(category)),
              reason,
              minutes,
            },
          },
          { onSuccess: close },
        )
      }
    >
      <Text>{breaks ? t('case:exception.glassMeans') : t('case:exception.means')}</Text>
      {!breaks && (
        <OrganisationAnswer
          label={t('case:exception.to')}
          description={undefined}
          error={undefined}
          value={to}
          onChange={setTo}
          jurisdiction={file.jurisdiction}
        />
      )}
      <NativeSelect
        label={t('case:reason')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value as ExceptionReason)}
        data={(Object.keys(EXCEPTION_REASONS) as ExceptionReason[]).map((value) => ({
          value,
          label: t(EXCEPTION_REASONS[value]),
        }))}
      />
      <Checkbox.Group label={t('case:exception.what')} value={categories} onChange={setCategories}>
        <Stack gap="xs" mt="xs">
          {own.map((category) => (
            <Checkbox key={category} value={category} label={label(category)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label={t('case:exception.howLong')}
        value={String(minutes)}
        onChange={({ currentTarget: { value } }) => setMinutes(Number(value))}
        data={MINUTES.map((value) => ({
          value: String(value),
          label: t('case:exception.minutes', { count: value }),
        }))}
      />
    </ConfirmAct>
  );
}

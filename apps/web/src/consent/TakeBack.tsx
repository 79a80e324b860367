import { List, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useSend } from '../talk/use-send';
import { Recipient } from './Recipient';

/** The person takes a consent back: says before what stops, and for whom. */
export function TakeBack({ consent }: { readonly consent: components['schemas']['ConsentAnswer'] }) {
  const { t } = useWords('consent');
  const { options } = useCodes('withdrawal-way');
  const [way, setWay] = useState<string | null>(null);
  const withdraw = useSend('post', '/api/v1/consents/{consentId}/withdrawal');
  return (
    <ConfirmAct
      act={t('consent:takeBack.act')}
      onAct={(close) =>
        way !== null &&
        withdraw.mutate({ path: { consentId: consent.id }, body: { way } }, { onSuccess: close })
      }
      isPending={withdraw.isPending}
      problem={withdraw.problem}
      notYet={way === null}
    >
      <Text>
        <Recipient consent={consent} />
      </Text>
      <List spacing={4}>
        <List.Item>{t('consent:takeBack.atOnce')}</List.Item>
        <List.Item>{t('consent:takeBack.keeps')}</List.Item>
        <List.Item>{t('consent:takeBack.helpGoesOn')}</List.Item>
      </List>
      <Radio.Group label={t('consent:takeBack.way')} value={way} onChange={setWay}>
        <Stack gap="xs" mt="xs">
          {options.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
    </ConfirmAct>
  );
}

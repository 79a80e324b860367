import { Button, Group, NativeSelect, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { When } from '../parts/When';
import { WideTable } from '../parts/WideTable';
import { useAnswer } from '../talk/use-answer';
import { AdminFrame } from './AdminFrame';
import { DeadLetters } from './DeadLetters';

type State = components['schemas']['DeliveryAnswer']['state'];

const STATES = {
  waiting: 'admin:deliveries.waiting',
  delivered: 'admin:deliveries.delivered',
  quarantined: 'admin:deliveries.quarantined',
} as const satisfies Record<State, string>;

const KINDS = { mail: 'admin:deliveries.mail' } as const satisfies Record<string, string>;
const isKind = (kind: string): kind is keyof typeof KINDS => kind in KINDS;

/** What was not delivered first, and below how all else stands. */
export function DeliveriesPage() {
  const { t } = useWords('admin');
  const [state, setState] = useState<State | ''>('');
  const [after, setAfter] = useState<string>();
  const deliveries = useAnswer('/api/v1/deliveries', {
    query: { state: state === '' ? undefined : state, after },
  });
  return (
    <AdminFrame>
      <DeadLetters />
      <section aria-labelledby="deliveries">
        <Stack gap="sm">
          <div>
            <Title order={2} id="deliveries">
              {t('admin:deliveries')}
            </Title>
            <Text>{t('admin:deliveries.intro')}</Text>
          </div>
          <NativeSelect
            label={t('admin:deliveries.state')}
            value={state}
            maw={260}
            onChange={({ currentTarget }) => {
              setState(currentTarget.value as State | '');
              setAfter(undefined);
            }}
            data={[
              { value: '', label: t('admin:deliveries.any') },
              ...(Object.keys(STATES) as State[]).map((value) => ({ value, label: t(STATES[value]) })),
            ]}
          />
          <Answered answer={deliveries}>
            {({ items, next }) =>
              items.length === 0 ? (
                <Text c="dimmed">{t('admin:deliveries.none')}</Text>
              ) : (
                <Paper withBorder>
                  <WideTable labelledBy="deliveries">
                    <Table aria-labelledby="deliveries">
                      <Table.Thead>
                        <Table.Tr>
                          <Table.Th scope="col">{t('admin:deliveries.recorded')}</Table.Th>
                          <Table.Th scope="col">{t('admin:deliveries.kind')}</Table.Th>
                          <Table.Th scope="col">{t('admin:deliveries.state')}</Table.Th>
                          <Table.Th scope="col">{t('admin:dead.fault')}</Table.Th>
                        </Table.Tr>
                      </Table.Thead>
                      <Table.Tbody>
                        {items.map((one) => (
                          <Table.Tr key={one.id}>
                            <Table.Td>
                              <When at={one.recordedAt} show="moment" />
                            </Table.Td>
                            <Table.Td>{isKind(one.kind) ? t(KINDS[one.kind]) : one.kind}</Table.Td>
                            <Table.Td>
                              {t(STATES[one.state])}
                              {one.tries > 0 && <>, {t('admin:dead.tries', { count: one.tries })}</>}
                            </Table.Td>
                            <Table.Td>{one.fault}</Table.Td>
                          </Table.Tr>
                        ))}
                      </Table.Tbody>
                    </Table>
                  </WideTable>
                  <Group p="sm">
                    {after !== undefined && (
                      <Button variant="default" onClick={() => setAfter(undefined)}>
                        {t('admin:newest')}
                      </Button>
                    )}
                    {next !== null && (
                      <Button variant="default" onClick={() => setAfter(next)}>
                        {t('admin:older')}
                      </Button>
                    )}
                  </Group>
                </Paper>
              )
            }
          </Answered>
        </Stack>
      </section>
    </AdminFrame>
  );
}

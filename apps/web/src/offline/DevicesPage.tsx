import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Laptop } from 'lucide-react';
import { useWords } from '../language/words';
import type { components } from '../client/schema';
import { Answered } from '../parts/Answered';
import { ConfirmAct } from '../parts/ConfirmAct';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { When } from '../parts/When';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import { DEVICE_WORDS } from './device-names';

type Device = components['schemas']['DeviceView'];

/** Devices that work without a network: own ones, and for a lead those of the organisation. */
export function DevicesPage() {
  const { t } = useWords('offline');
  const may = useMay();
  const devices = useAnswer('/api/v1/devices', {});
  return (
    <Stack gap="lg">
      <PageTitle title={t('offline:devices.title')} intro={t('offline:devices.intro')}>
        {may('device.register') && (
          <Button component={Link} to="/offline" variant="default">
            {t('offline:devices.setUp')}
          </Button>
        )}
      </PageTitle>
      <Answered answer={devices}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={Laptop} title={t('offline:devices.none')}>
              {t('offline:devices.noneHelp')}
            </Empty>
          ) : (
            <Stack component="ul" p={0} m={0}>
              {items.map((device) => (
                <DeviceLine key={device.id} device={device} />
              ))}
            </Stack>
          )
        }
      </Answered>
    </Stack>
  );
}

function DeviceLine({ device }: { readonly device: Device }) {
  const { t } = useWords('offline');
  const kill = useSend('delete', '/api/v1/devices/{deviceId}', { renews: ['/api/v1/devices'] });
  const { id, name, memberName, seenAt, killedAt, toldAt } = device;
  const word = t(DEVICE_WORDS[name]);
  return (
    <Paper withBorder p="md" component="li">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{word}</Text>
          <Text>{memberName}</Text>
          <Text size="sm">
            {t('offline:devices.seen')} <When at={seenAt} />
          </Text>
        </div>
        {killedAt === null ? (
          <ConfirmAct
            act={t('offline:devices.kill')}
            isPending={kill.isPending}
            problem={kill.problem}
            onAct={(close) => kill.mutate({ path: { deviceId: id } }, { onSuccess: close })}
            aria-label={t('offline:devices.killNamed', { name: word, member: memberName })}
          >
            <Text>{t('offline:devices.killHelp', { name: word, member: memberName })}</Text>
          </ConfirmAct>
        ) : (
          <Badge color="warn" variant="light" size="lg" tt="none">
            {toldAt === null ? t('offline:devices.killed') : t('offline:devices.told')}
          </Badge>
        )}
      </Group>
    </Paper>
  );
}

import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import type { components } from '../client/schema';
import type { Definition } from './definition';

type Report = components['schemas']['ReportView'];

/** Tables that were worth keeping; opened, they are counted anew. */
export function Reports({ onOpen }: { readonly onOpen: (definition: Definition) => void }) {
  const { t } = useWords('numbers');
  const reports = useAnswer('/api/v1/statistics/reports', {});
  return (
    <section aria-labelledby="saved-reports">
      <Title order={2} id="saved-reports" mb="xs">
        {t('numbers:reports')}
      </Title>
      <Answered answer={reports} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('numbers:reports.none')}</Text>
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0}>
              {items.map((report) => (
                <SavedReport key={report.id} report={report} onOpen={onOpen} />
              ))}
            </Stack>
          )
        }
      </Answered>
    </section>
  );
}

interface SavedReportProps {
  readonly report: Report;
  readonly onOpen: (definition: Definition) => void;
}

function SavedReport({ report, onOpen }: SavedReportProps) {
  const { t } = useWords('numbers');
  const { id: reportId, name, own, shared } = report;
  const remove = useSend('delete', '/api/v1/statistics/reports/{reportId}', {
    renews: ['/api/v1/statistics/reports'],
  });
  return (
    <Paper withBorder p="xs" component="li">
      <Group justify="space-between" gap="xs">
        <Button
          variant="subtle"
          onClick={() => onOpen(report.definition)}
          aria-label={t('numbers:reports.open', { name })}
        >
          {name}
        </Button>
        <Group gap="xs">
          {shared && (
            <Badge variant="light" tt="none">
              {own ? t('numbers:reports.shared') : t('numbers:reports.colleague')}
            </Badge>
          )}
          {own && (
            <ConfirmAct
              act={t('numbers:reports.remove')}
              size="sm"
              isPending={remove.isPending}
              problem={remove.problem}
              onAct={(close) => remove.mutate({ path: { reportId } }, { onSuccess: close })}
            >
              <Text>{t('numbers:reports.remove.what', { name })}</Text>
              {shared && <Text>{t('numbers:reports.remove.shared')}</Text>}
            </ConfirmAct>
          )}
        </Group>
      </Group>
    </Paper>
  );
}

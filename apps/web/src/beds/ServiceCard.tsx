import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { CirclePause, Pencil, Play } from 'lucide-react';
import { useWords } from '../language/words';
import { useAgeSpan } from '../parts/age-span';
import { useCodes } from '../parts/codes';
import { ConfirmAct } from '../parts/ConfirmAct';
import { Facts } from '../parts/Facts';
import { ProblemNote } from '../parts/ProblemNote';
import { useTell } from '../parts/use-tell';
import { useSend } from '../talk/use-send';
import classes from './beds.module.css';
import type { Service } from './service-draft';

/** One service: to whom it is given, and whether it can be asked for now. */
export function ServiceCard({ service, onEdit }: { readonly service: Service; readonly onEdit: () => void }) {
  const { t } = useWords('beds');
  const tell = useTell();
  const ages = useAgeSpan();
  const [kinds, languages, regions] = [useCodes('service'), useCodes('language'), useCodes('region')];
  const [genders, urgencies] = [useCodes('gender'), useCodes('referral-urgency')];
  const change = useSend('patch', '/api/v1/services/{serviceId}');
  const { id: serviceId, paused, revision, ageFrom, ageTo } = service;
  const name = kinds.label(service.kind);
  const list = (codes: readonly string[], label: (code: string) => string, none: string) =>
    codes.length === 0 ? none : codes.map(label).join(', ');
  const turn = (pauses: boolean, close?: () => void) =>
    change.mutate(
      { path: { serviceId }, body: { paused: pauses, revision } },
      {
        onSuccess: () => {
          close?.();
          tell(pauses ? t('beds:service.paused.done', { name }) : t('beds:service.resumed', { name }));
        },
      },
    );
  return (
    <Paper withBorder p="md" component="article" aria-labelledby={`service-${serviceId}`}>
      <Stack gap="sm" h="100%">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3" id={`service-${serviceId}`}>
            {name}
          </Title>
          {paused && (
            <Badge
              variant="light"
              color="warn"
              size="lg"
              tt="none"
              leftSection={<CirclePause size={15} aria-hidden />}
            >
              {t('beds:service.paused')}
            </Badge>
          )}
        </Group>
        {paused && <Text size="sm">{t('beds:service.pausedHelp')}</Text>}
        <div className={classes['rest']}>
          <Facts
            facts={[
              {
                name: t('beds:service.urgencies'),
                value: service.urgencies.map(urgencies.label).join(', '),
              },
              {
                name: t('beds:field.languages'),
                value: list(service.languages, languages.label, t('beds:service.languages.any')),
              },
              {
                name: t('beds:service.regions'),
                value: list(service.regions, regions.label, t('beds:service.regions.all')),
              },
              {
                name: t('beds:service.genders'),
                value: list(service.genders, genders.label, t('beds:service.genders.any')),
              },
              { name: t('beds:field.ages'), value: ages(ageFrom, ageTo) },
            ]}
          />
        </div>
        {paused && <ProblemNote problem={change.problem} />}
        <Group gap="xs">
          {paused ? (
            <Button
              leftSection={<Play size={18} aria-hidden />}
              loading={change.isPending}
              onClick={() => turn(false)}
              aria-label={t('beds:service.resumeOf', { name })}
            >
              {t('beds:service.resume')}
            </Button>
          ) : (
            <ConfirmAct
              act={t('beds:service.pause')}
              aria-label={t('beds:service.pauseOf', { name })}
              leftSection={<CirclePause size={18} aria-hidden />}
              isPending={change.isPending}
              problem={change.problem}
              onAct={(close) => turn(true, close)}
            >
              <Text>{t('beds:service.pauseMeans', { name })}</Text>
            </ConfirmAct>
          )}
          <Button
            variant="subtle"
            leftSection={<Pencil size={16} aria-hidden />}
            onClick={onEdit}
            aria-label={t('beds:editOf', { label: name })}
          >
            {t('beds:edit')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

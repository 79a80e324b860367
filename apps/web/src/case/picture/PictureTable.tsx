import { Accordion, Table } from '@mantine/core';
import { useId } from 'react';
import { useDates } from '../../language/dates';
import { useWords } from '../../language/words';
import { useLawWords } from '../../parts/law-words';
import { useOrganisationName } from '../../parts/organisation-name';
import { WideTable } from '../../parts/WideTable';
import { useClockFate } from '../clock-fate';
import type { CaseClock, ReferralLine, TrackLane } from './picture-model';

interface PictureTableProps {
  readonly lanes: readonly TrackLane[];
  readonly clocks: readonly CaseClock[];
  readonly referrals: readonly ReferralLine[];
}

/** The same as the picture, in words. */
export function PictureTable({ lanes, clocks, referrals }: PictureTableProps) {
  const { t } = useWords('case');
  const say = useLawWords();
  const dates = useDates();
  const fate = useClockFate();
  const titleId = useId();
  const moment = (time: number | undefined): string =>
    time === undefined ? t('case:table.still') : dates.moment(new Date(time));
  return (
    <Accordion variant="contained" order={3}>
      <Accordion.Item value="table">
        <Accordion.Control>
          <span id={titleId}>{t('case:table.title')}</span>
        </Accordion.Control>
        <Accordion.Panel>
          <WideTable labelledBy={titleId}>
            <Table aria-labelledby={titleId}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('case:table.what')}</Table.Th>
                  <Table.Th scope="col">{t('case:table.state')}</Table.Th>
                  <Table.Th scope="col">{t('case:table.from')}</Table.Th>
                  <Table.Th scope="col">{t('case:table.until')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lanes.flatMap(({ track, label, spans }) =>
                  spans.map(({ key, state, from, until }) => (
                    <Table.Tr key={key}>
                      <Table.Th scope="row">{label}</Table.Th>
                      <Table.Td>{say(`states/${track}`, state)}</Table.Td>
                      <Table.Td>{moment(from)}</Table.Td>
                      <Table.Td>{moment(until)}</Table.Td>
                    </Table.Tr>
                  )),
                )}
                {referrals.map((referral) => (
                  <Table.Tr key={referral.id}>
                    <Table.Th scope="row">
                      <Name organisationId={referral.toOrganisation} />
                    </Table.Th>
                    <Table.Td>{say('states/referral', referral.state)}</Table.Td>
                    <Table.Td>{dates.moment(referral.sentAt)}</Table.Td>
                    <Table.Td>
                      {moment(referral.endedAt === null ? undefined : Date.parse(referral.endedAt))}
                    </Table.Td>
                  </Table.Tr>
                ))}
                {clocks.map((clock) => (
                  <Table.Tr key={clock.id}>
                    <Table.Th scope="row">{clock.label}</Table.Th>
                    <Table.Td>{fate(clock)}</Table.Td>
                    <Table.Td>{dates.moment(clock.startsAt)}</Table.Td>
                    <Table.Td>{dates.moment(clock.due)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Name({ organisationId }: { readonly organisationId: string }) {
  return <>{useOrganisationName(organisationId)}</>;
}

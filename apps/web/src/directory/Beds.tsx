import { Badge, Table, Text, Title } from '@mantine/core';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useAgeSpan } from '../parts/age-span';
import { useCodes } from '../parts/codes';
import { WideTable } from '../parts/WideTable';
import { useAnswer } from '../talk/use-answer';
import classes from './directory.module.css';
import type { Bed } from './OrganisationCard';

const STATES = {
  free: 'directory:bed.free',
  held: 'directory:bed.held',
  occupied: 'directory:bed.occupied',
  'out-of-service': 'directory:bed.out',
} as const satisfies Record<Bed['state'], string>;

/** Which beds there are and how they stand; never who is in them. */
export function Beds({ organisationId }: { readonly organisationId: string }) {
  const { t } = useWords('directory');
  const ages = useAgeSpan();
  const genders = useCodes('gender');
  const beds = useAnswer('/api/v1/beds', { query: { organisationId } });
  return (
    <section aria-labelledby="beds">
      <Title order={2} id="beds" mb="xs">
        {t('directory:beds')}
      </Title>
      <Answered answer={beds} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('directory:beds.none')}</Text>
          ) : (
            <WideTable labelledBy="beds">
              <Table aria-labelledby="beds">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col" className={classes['word']}>
                      {t('directory:bed.label')}
                    </Table.Th>
                    <Table.Th scope="col" className={classes['word']}>
                      {t('directory:bed.state')}
                    </Table.Th>
                    <Table.Th scope="col" className={classes['word']}>
                      {t('directory:bed.persons')}
                    </Table.Th>
                    <Table.Th scope="col" className={classes['word']}>
                      {t('directory:bed.for')}
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {inOrder(items).map(({ id, label, state, profile }) => (
                    <Table.Tr key={id}>
                      <Table.Th scope="row" className={classes['word']}>
                        {label}
                      </Table.Th>
                      <Table.Td>
                        <Badge
                          variant={state === 'free' ? 'filled' : 'outline'}
                          tt="none"
                          className={classes['state']}
                        >
                          {t(STATES[state])}
                        </Badge>
                      </Table.Td>
                      <Table.Td>{profile.persons}</Table.Td>
                      <Table.Td>
                        {profile.genders.map(genders.label).join(', ')},{' '}
                        {ages(profile.ageFrom, profile.ageTo)}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )
        }
      </Answered>
    </section>
  );
}

/** Room 2 before room 10. */
const inOrder = (beds: readonly Bed[]): Bed[] =>
  beds.toSorted((one, other) => one.label.localeCompare(other.label, undefined, { numeric: true }));

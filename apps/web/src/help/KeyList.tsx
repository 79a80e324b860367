import { Kbd, Switch, Table } from '@mantine/core';
import { useWords } from '../language/words';
import { useKeysOn } from '../shell/keys';
import { useNavigation } from '../shell/navigation-entries';
import classes from './help.module.css';

/** Every key, with the places this member can go to. */
export function KeyList() {
  const { t } = useWords('help', 'shell');
  const [on, turn] = useKeysOn();
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['/'], t('help:keys.search')],
    [['j'], t('help:keys.next')],
    [['k'], t('help:keys.before')],
    [['?'], t('help:keys.list')],
    [['Esc', 'Esc', 'Esc'], t('help:keys.exit')],
    ...useNavigation().map(
      ({ letter, label }) => [['g', letter], t('help:keys.go', { place: t(label) })] as const,
    ),
  ];
  return (
    <>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {keys.map(([pressed, what]) => (
            <Table.Tr key={what}>
              <Table.Td w={120} className={classes['pressed']}>
                {pressed.map((key, place) => (
                  <Kbd key={place} me={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        size="md"
        checked={on}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
        label={t('help:keys.on')}
        description={t('help:keys.onHelp')}
      />
    </>
  );
}

import { Group, Radio, Text, Textarea } from '@mantine/core';
import { useId } from 'react';
import type { Row } from '../form/form-types';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import classes from './identification.module.css';

interface SignProps {
  readonly code: string;
  readonly label: string;
  readonly row: Row | undefined;
  readonly onChange: (row: Row | undefined) => void;
}

const PRESENT = ['told', 'seen', 'documented'];
const LONGEST_NOTE = 500;

/** One sign: yes, no, not asked. A yes says how one knows. */
export function Sign({ code, label, row, onChange }: SignProps) {
  const { t } = useWords('identification', 'form');
  const { label: answerLabel } = useCodes('indicator-answer');
  const id = useId();
  const said = row?.['answer'];
  const isYes = typeof said === 'string' && PRESENT.includes(said);
  const short = isYes ? 'yes' : said === 'absent' ? 'no' : 'not-asked';
  const answer = (chosen: string) =>
    onChange(
      chosen === 'not-asked'
        ? undefined
        : { ...row, indicator: code, answer: chosen === 'yes' ? 'told' : 'absent' },
    );
  return (
    <div className={classes['sign']} role="group" aria-labelledby={id}>
      <Text id={id} maw="65ch">
        {label}
      </Text>
      <Radio.Group value={short} onChange={answer} aria-labelledby={id}>
        <div className={classes['answers']}>
          <Radio value="yes" label={t('form:yes')} py={6} />
          <Radio value="no" label={t('form:no')} py={6} />
          <Radio value="not-asked" label={t('identification:signs.notAsked')} py={6} />
        </div>
      </Radio.Group>
      {isYes && (
        <div className={classes['how']}>
          <Radio.Group
            label={t('identification:signs.how')}
            value={said}
            onChange={(how) => onChange({ ...row, indicator: code, answer: how })}
          >
            <Group gap="md" mt={4}>
              {PRESENT.map((how) => (
                <Radio key={how} value={how} label={answerLabel(how)} py={6} />
              ))}
            </Group>
          </Radio.Group>
          <Textarea
            label={t('identification:signs.note')}
            minRows={1}
            maxLength={LONGEST_NOTE}
            value={(row?.['note'] as string | undefined) ?? ''}
            onChange={({ currentTarget }) => {
              const { note: _before, ...rest } = { ...row };
              const answered: Row = { ...rest, indicator: code, answer: said };
              if (currentTarget.value !== '') answered['note'] = currentTarget.value;
              onChange(answered);
            }}
            mt="xs"
          />
        </div>
      )}
    </div>
  );
}

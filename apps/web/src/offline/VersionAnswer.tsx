import { Alert, Button, Text } from '@mantine/core';
import { useWords } from '../language/words';
import { useAnswer } from '../talk/use-answer';
import classes from './offline.module.css';
import { type FormDocument, textIn } from './registration';

interface VersionAnswerProps {
  readonly document: FormDocument;
  readonly onChange: (document: FormDocument) => void;
}

/** The text that was read out is not known here: whoever read it looks at today's and says that it was this one. */
export function VersionAnswer({ document, onChange }: VersionAnswerProps) {
  const { t } = useWords('offline');
  const purpose = textIn(document, 'purpose');
  const language = textIn(document, 'textLanguage');
  const { data } = useAnswer('/api/v1/consent-texts/{purpose}', { path: { purpose }, query: { language } });
  if (data === undefined) return null;
  const isChosen = document['textVersion'] === data.version;
  return (
    <Alert color="warn" title={t('offline:repair.version')}>
      <Text lang={data.language} className={classes['beside']}>
        {data.text}
      </Text>
      <Button
        mt="sm"
        variant={isChosen ? 'filled' : 'default'}
        aria-pressed={isChosen}
        onClick={() => onChange({ ...document, textVersion: data.version })}
      >
        {t('offline:repair.thisVersion', { version: data.version })}
      </Button>
    </Alert>
  );
}

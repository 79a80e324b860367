import { Alert, Badge, Button } from '@mantine/core';
import { Volume2, VolumeX } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { components } from '../client/schema';
import { directionOf } from '../language/languages';
import { useWords } from '../language/words';
import classes from './consent.module.css';
import { speak, stopSpeaking, useVoice } from './speak';
import { TextParts } from './TextParts';

const EXAMPLE = 'example';

interface ConsentTextProps {
  readonly text: components['schemas']['ConsentTextView'];
  /** Large: what is read to the person. */
  readonly forPerson: boolean;
}

/** One text in its five parts: what for, who receives, how long, the right to say no, how to take it back. */
export function ConsentText({ text, forPerson }: ConsentTextProps) {
  const { t } = useWords('consent');
  const voice = useVoice(text.language);
  const [speaks, setSpeaks] = useState(false);
  useEffect(() => stopSpeaking, [text.text]);
  const toggle = () => {
    if (speaks || voice === undefined) stopSpeaking();
    else speak(text.text, voice);
    setSpeaks(!speaks);
  };
  return (
    <div>
      {forPerson && !text.reviewed && (
        <Alert color="warn" variant="light" mb="sm">
          {t('consent:text.aidOnlyHelp')}
        </Alert>
      )}
      {(text.reviewedBy === EXAMPLE || !text.reviewed) && (
        <Badge variant="outline" color="warn" tt="none" mb="xs">
          {text.reviewed ? t('consent:text.example') : t('consent:text.aidOnly')}
        </Badge>
      )}
      <div
        lang={text.language}
        dir={directionOf(text.language)}
        className={forPerson ? classes['large'] : classes['small']}
      >
        <TextParts text={text.text} />
      </div>
      {forPerson && voice !== undefined && (
        <Button
          variant="default"
          mt="sm"
          leftSection={speaks ? <VolumeX size={18} aria-hidden /> : <Volume2 size={18} aria-hidden />}
          onClick={toggle}
        >
          {speaks ? t('consent:text.stop') : t('consent:text.readAloud')}
        </Button>
      )}
    </div>
  );
}

import { useSyncExternalStore } from 'react';

const synth = 'speechSynthesis' in window ? window.speechSynthesis : undefined;

const subscribe = (tell: () => void) => {
  synth?.addEventListener('voiceschanged', tell);
  return () => synth?.removeEventListener('voiceschanged', tell);
};

/** A voice of this device that speaks the language; only one that needs nobody outside. */
export function useVoice(language: string): SpeechSynthesisVoice | undefined {
  const count = useSyncExternalStore(subscribe, () => synth?.getVoices().length ?? 0);
  if (count === 0) return undefined;
  const primary = language.split('-')[0] ?? language;
  // A voice from a server would tell that server what is being read.
  return synth
    ?.getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === primary);
}

const SLOWLY = 0.9;

export function speak(text: string, voice: SpeechSynthesisVoice): void {
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = SLOWLY;
  synth?.cancel();
  synth?.speak(words);
}

export const stopSpeaking = (): void => synth?.cancel();

import classes from './case-code.module.css';

interface CodeInTextProps {
  readonly text: string;
  readonly caseCode: string | null;
}

/** A code is read and said as one: inside a sentence it is not broken at the end of a line. */
export function CodeInText({ text, caseCode }: CodeInTextProps) {
  const at = caseCode === null ? -1 : text.indexOf(caseCode);
  if (caseCode === null || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <span className={classes['inText']}>{caseCode}</span>
      {text.slice(at + caseCode.length)}
    </>
  );
}

/** A consent text in its parts: what for, who receives, how long, the right to say no, how to take it back. */
export function TextParts({ text }: { readonly text: string }) {
  return partsOf(text).map(({ head, body }) => (
    <p key={`${head}${body}`}>
      {head !== '' && <strong>{head}</strong>} {body}
    </p>
  ));
}

/** Each line is a part, and begins with what it is about. */
function partsOf(text: string): { head: string; body: string }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      const isHead = colon > 0 && colon < 60;
      return isHead
        ? { head: line.slice(0, colon + 1), body: line.slice(colon + 1).trim() }
        : { head: '', body: line };
    });
}

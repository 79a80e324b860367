/**
 * Takes everything out of the document but the host, and keeps it: what was typed stays typed, and neither eyes nor
 * a screen reader nor the inspector of the browser finds it on the page. What is added meanwhile goes the same way.
 * @returns puts it back as it was
 */
export function hidePage(host: HTMLElement): () => void {
  const kept = document.createDocumentFragment();
  const scrolled = window.scrollY;
  const focused = document.activeElement;
  const take = (node: Node): void => {
    if (node !== host && node.nodeName !== 'SCRIPT') kept.append(node);
  };
  const styles = copiesOfStyles();
  document.head.append(...styles);
  document.body.append(host);
  [...document.body.childNodes].forEach(take);
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(take);
  });
  watch.observe(document.body, { childList: true });
  return () => {
    watch.disconnect();
    document.body.prepend(kept);
    host.remove();
    styles.forEach((style) => style.remove());
    window.scrollTo({ top: scrolled });
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
}

/** Colours and sizes that the component library writes into the page itself: the lock needs them too. */
function copiesOfStyles(): HTMLStyleElement[] {
  return [...document.body.querySelectorAll('style')].map(({ nonce, textContent }) => {
    const copy = document.createElement('style');
    // Without the nonce of this page the content security policy would refuse it.
    if (nonce !== undefined) copy.nonce = nonce;
    copy.textContent = textContent;
    return copy;
  });
}

// Names that the explorer's package leaves out, for who hears the page or uses the keyboard. The package draws its parts
// again and again: they are named each time. White on light green, its button in the query is hardly read: it gets black letters.
const NAMES = {
  'button[track-id="save_to_collection"]': 'Save to collection',
  'button[track-id="export_window"]': 'Export the tab',
  'button[track-id="reload_docs"]': 'Load the schema again',
  '.cm-content[aria-placeholder="Enter URL"]': 'Address of the API',
  'app-query-editor .cm-content': 'Query',
  'app-variables-editor .cm-content': 'Variables',
  '.cm-content:not([aria-label])': 'Text',
};

function nameParts() {
  for (const [selector, name] of Object.entries(NAMES))
    for (const element of document.querySelectorAll(selector))
      if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', name);
  for (const list of document.querySelectorAll('app-window-switcher:not([tabindex])')) list.tabIndex = 0;
  for (const tab of document.querySelectorAll('[role="tab"][aria-controls]'))
    if (document.getElementById(tab.getAttribute('aria-controls')) === null) tab.removeAttribute('aria-controls');
}

new MutationObserver(nameParts).observe(document, { childList: true, subtree: true });

const readable = new CSSStyleSheet();
readable.replaceSync('.query-editor__line-widget { color: #000 !important; }');
document.adoptedStyleSheets.push(readable);

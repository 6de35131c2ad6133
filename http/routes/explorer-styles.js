// The explorer's package makes styles while it runs, some without the page's nonce, some as attributes; the content
// security policy applies neither. So each style element made gets the nonce, and attributes are set by the object model.
const { nonce } = document.currentScript;
const { createElement } = Document.prototype;
const { setAttribute } = Element.prototype;

Document.prototype.createElement = function (...given) {
  const element = createElement.apply(this, given);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
};

Element.prototype.setAttribute = function (name, value) {
  if (name === 'style') this.style.cssText = value;
  else setAttribute.call(this, name, value);
};

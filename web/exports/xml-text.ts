// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a text is freed of
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as an XML file may hold it: programs open no file in which one character is of those that XML has not. */
export const xmlText = (text: string) => text.toWellFormed().replaceAll(NOT_IN_XML, '\ufffd');

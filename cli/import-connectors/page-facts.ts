import { PAGE_FACTS_FILE, pageFactsDelivery } from '../../db/sources/page-facts.ts';
import { isJsonObject } from '../../services/sources/json-value.ts';
import type { SourceConnector } from './connector.ts';

/** The curated facts of web pages that no machine can read. */
export const pageFacts: SourceConnector = {
  name: 'page-facts',
  importer: 'page-facts',
  description: 'opplysninger som noen har lest på nettsider og skrevet ned (JSON); uten fil, prosjektets egne',
  defaultLocation: PAGE_FACTS_FILE,
  options: {},
  example: 'page-facts --dry-run',
  async read(bytes) {
    const delivery = pageFactsDelivery(bytes);
    // A rejected fact is written with its frame: the pages and their days.
    const { retrievedAt, pages } = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
    return { ...delivery, context: { options: { frame: JSON.stringify({ retrievedAt, pages }) } } };
  },
  deliveryOf(content, { frame }) {
    return JSON.stringify({ ...JSON.parse(frame ?? '{}'), facts: isJsonObject(content) ? [content] : [] });
  },
};
